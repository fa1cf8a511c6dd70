/**
 * The address a link may lead to: http and https only, as written by URL itself. Anything else,
 * such as `javascript:`, is undefined and shown as plain text.
 */
export function safeLink(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined;
}
