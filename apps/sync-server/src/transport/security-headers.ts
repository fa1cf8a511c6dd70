/**
 * What a page of ours may do: only our own scripts, styles, fonts, workers and connections, and one
 * Trusted Types policy for the addresses of service worker and worker.
 */
export const PAGE_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types weft',
].join('; ');

/** A service worker has no elements; its own `importScripts` of our files must stay allowed. */
export const SERVICE_WORKER_POLICY: string =
  "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Answers that are no page need nothing. */
export const DATA_POLICY: string = "default-src 'none'; frame-ancestors 'none'";

/** Headers of every answer. */
export function securityHeaders(options: {
  readonly policy: string;
  readonly isSecure: boolean;
}): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': options.policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'SAMEORIGIN',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(options.isSecure
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}
