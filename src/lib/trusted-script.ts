// The only Trusted Types policy of the page: scripts of this origin's build, and the service worker.
interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}
declare global {
  var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
}

const scripts = import.meta.env.DEV ? "/src/" : "/assets/";

const policy = globalThis.trustedTypes?.createPolicy("olive", {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.href);
    if (origin !== location.origin || !(pathname === "/sw.js" || pathname.startsWith(scripts))) {
      throw new TypeError("foreign script");
    }
    return url;
  },
});

/** The URL in the form that Trusted Types asks for where the browser has them; throws a TypeError for a script from elsewhere. */
export function trustedScript(url: string): string {
  return policy === undefined ? url : (policy.createScriptURL(url) as string);
}
