import { describe, expect, it } from 'vitest';
import { traceRoute } from '@weft/layout';
import { SvgPath, svgElement, svgText } from './svg-text.ts';

describe('written SVG', () => {
  it('means nothing of what people wrote', () => {
    expect(svgText(1, 2, `<b a="1" b='2'>&\u0000\ud800`, { fill: '"' })).toBe(
      '<text x="1" y="2" fill="&quot;">&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp; \ufffd</text>',
    );
    expect(svgText(1, 2, '', {})).toBe('');
    expect(svgElement('rect', { x: 0.123456, y: undefined })).toBe('<rect x="0.12"/>');
  });

  it('turns the way of a line into a path with round corners', () => {
    const path = new SvgPath();
    const way = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 30 },
      { x: 50, y: 30 },
    ];
    traceRoute(way, path);
    expect(path.text).toBe('M0 0L14 0A6 6 0 0 1 20 6L20 24A6 6 0 0 0 26 30L50 30');
  });
});
