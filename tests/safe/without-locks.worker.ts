// A browser that knows no Web Locks.
Reflect.deleteProperty(Object.getPrototypeOf(navigator), "locks");
