// The real worker where tabs cannot ask each other.
import "./without-channel.worker.ts";
import "../../src/safe/worker.ts";
