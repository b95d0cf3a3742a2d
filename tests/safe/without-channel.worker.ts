// A browser that knows no channels between tabs.
Reflect.deleteProperty(globalThis, "BroadcastChannel");
