// Every header of the site in one place: for the preview server, dist/_headers, and the service worker.

const policy = (styleHash: string): string[] => [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' ${styleHash}`,
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types olive",
];

const usedByUs =
  "camera microphone accelerometer gyroscope publickey-credentials-create publickey-credentials-get screen-wake-lock";
const neverUsed =
  "autoplay clipboard-read clipboard-write display-capture encrypted-media fullscreen geolocation hid idle-detection local-fonts magnetometer midi payment picture-in-picture serial sync-xhr usb window-management xr-spatial-tracking";

const permissions = [
  ...usedByUs.split(" ").map((feature) => `${feature}=(self)`),
  ...neverUsed.split(" ").map((feature) => `${feature}=()`),
].join(", ");

/** The policy for a meta element, which may not carry `frame-ancestors`; `styleHash` is a quoted sha256 source. */
export function metaPolicy(styleHash: string): string {
  return policy(styleHash)
    .filter((line) => !line.startsWith("frame-ancestors"))
    .join("; ");
}

/** Name and value of every header that each answer carries; `styleHash` is a quoted sha256 source. */
export function siteHeaders(styleHash: string): [name: string, value: string][] {
  return [
    ["Content-Security-Policy", policy(styleHash).join("; ")],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Embedder-Policy", "require-corp"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Permissions-Policy", permissions],
  ];
}

/** The text of a `_headers` file as static hosts read it; html is never stored by a cache. */
export function headersFile(styleHash: string): string {
  const lines = siteHeaders(styleHash).map(([name, value]) => `  ${name}: ${value}`);
  return [
    "/*",
    ...lines,
    "/",
    "  Cache-Control: no-store",
    "/index.html",
    "  Cache-Control: no-store",
    "/shell.html",
    "  Cache-Control: no-store",
    "/routine.html",
    "  Cache-Control: no-store",
    "",
  ].join("\n");
}
