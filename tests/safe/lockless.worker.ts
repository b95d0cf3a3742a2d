// The real worker where tabs cannot know of each other.
import "./without-locks.worker.ts";
import "./without-channel.worker.ts";
import "../../src/safe/worker.ts";
