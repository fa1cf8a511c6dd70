import { describe, expect, it } from 'vitest';
import { textOfHtml } from './html-text.ts';

describe('text of HTML', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br/>Two', 'One\nTwo'],
    ['<ul><li>One</li><li>Two</li></ul>', '- One\n\n- Two'],
    ['a &lt;b&gt; &amp;amp; &#x1F600; &#33;', 'a <b> &amp; 😀 !'],
    ['<script>alert(1)</script>after', 'after'],
    ['<style>p{}</style><SCRIPT>x</SCRIPT >after<script>never closed', 'after'],
    ['<!-- note --><b>bold</b> text', 'bold text'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['plain\n\nlines stay', 'plain\n\nlines stay'],
    ['<a href="javascript:alert(1)">press</a>', 'press'],
    ['&#1114112; &#xD800; &unknown;', '&#1114112; \uFFFD &unknown;'],
    ['<div>half a <b tag', 'half a <b tag'],
  ])('[IC13] %j reads as %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('[IC13] a long text of opening brackets takes no longer than its length', () => {
    expect(textOfHtml('<a '.repeat(200_000))).toHaveLength(599_999);
    expect(textOfHtml(`<p>${'<'.repeat(200_000)}`)).toHaveLength(200_000);
    expect(textOfHtml('<p>'.repeat(200_000))).toBe('');
    expect(textOfHtml('<script>'.repeat(100_000))).toBe('');
  });
});
