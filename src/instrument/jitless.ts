// Imported first by every module that builds a schema: zod reads this switch when a schema is built, and under
// the content security policy of the app compiled parsers would be refused (and reported).
import { config } from "zod/mini";

config({ jitless: true });
