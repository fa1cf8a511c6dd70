import { describe, expect, it } from 'vitest';
import { csvOf, markdownTableOf, markdownText } from './table-text.ts';

/** The one cell of the file. */
const cell = (text: string | number): string => csvOf([[text]]).slice(1, -2);

describe('CSV', () => {
  it('is UTF-8 with a byte order mark, rows end with CR LF', () => {
    expect(
      csvOf([
        ['Team', 'Größe'],
        ['Red', 3],
      ]),
    ).toBe('\uFEFFTeam,Größe\r\nRed,3\r\n');
  });

  it('quotes commas, quotes and line ends as RFC 4180 says, and nothing else', () => {
    expect(cell('a,b')).toBe('"a,b"');
    expect(cell('say "yes"')).toBe('"say ""yes"""');
    expect(cell('one\ntwo')).toBe('"one\ntwo"');
    expect(cell('a;b c')).toBe('a;b c');
    expect(cell('')).toBe('');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1', '－1', '＠x'])(
    'keeps a spreadsheet from running %j',
    (text) => expect(cell(text).replace(/^"/, '')).toMatch(/^'/),
  );

  it('guards inside quotes, too, and leaves numbers and other text alone', () => {
    expect(cell('=HYPERLINK("http://x","y")')).toBe(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(cell(2.5)).toBe('2.5');
    expect(cell('PAY-12')).toBe('PAY-12');
    expect(cell('a = b')).toBe('a = b');
  });
});

describe('a Markdown table', () => {
  it('has a head, a rule and rows', () => {
    expect(
      markdownTableOf([
        ['Team', 'Key'],
        ['Red', 'P-1'],
      ]),
    ).toBe('| Team | Key |\n| --- | --- |\n| Red | P-1 |\n');
    expect(markdownTableOf([])).toBe('');
  });

  it('says what was written: no cell, link, element or emphasis comes out of text', () => {
    expect(markdownText('a|b')).toBe('a\\|b');
    expect(markdownText('[x](y) <b>*bold*</b>')).toBe('\\[x\\](y) \\<b\\>\\*bold\\*\\</b\\>');
    expect(markdownText('&lt;')).toBe('\\&lt;');
    expect(markdownText('back\\slash')).toBe('back\\\\slash');
    expect(markdownText(' one \r\n two ')).toBe('one two');
  });
});
