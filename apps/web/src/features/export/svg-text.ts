import type { PathSink } from '@weft/layout';

/** What an attribute may be; undefined leaves it out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** One element. `content` is markup already: text goes through {@link svgText}, or {@link escaped}. */
export function svgElement(name: string, attributes: SvgAttributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeOf(value ?? '')}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Words at a place; `attributes` say how they look. Nothing for an empty text. */
export function svgText(x: number, y: number, text: string, attributes: SvgAttributes): string {
  return text === '' ? '' : svgElement('text', { x, y, ...attributes }, escaped(text));
}

/**
 * Text in which nothing means anything to a reader of XML. What XML 1.0 has no way to write (control
 * characters, halves of surrogate pairs) becomes a space or the replacement character.
 */
export function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- these are just what must not get through
      .replaceAll(/[\u0000-\u001f\u007f-\u009f]/gu, ' ')
      .replaceAll(/[\ufffe\uffff]/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  );
}

function attributeOf(value: string | number): string {
  return typeof value === 'number' ? numberOf(value) : escaped(value);
}

/** Hundredths of a pixel are more than anyone sees. */
function numberOf(value: number): string {
  return (Math.round(value * 100) / 100).toString();
}

/** Collects a path as SVG writes it, from the calls that would draw it on a canvas. */
export class SvgPath implements PathSink {
  readonly #steps: string[] = [];
  #x = 0;
  #y = 0;

  /** For the attribute `d`. */
  get text(): string {
    return this.#steps.join('');
  }

  moveTo(x: number, y: number): void {
    this.#go('M', x, y);
  }

  lineTo(x: number, y: number): void {
    this.#go('L', x, y);
  }

  /** Right angles only, as all ways of the Grid have. */
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    const [inX, inY] = [Math.sign(x1 - this.#x), Math.sign(y1 - this.#y)];
    const [outX, outY] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
    this.lineTo(x1 - inX * radius, y1 - inY * radius);
    const turn = inX * outY - inY * outX > 0 ? 1 : 0;
    const r = numberOf(radius);
    this.#go(`A${r} ${r} 0 0 ${turn.toString()} `, x1 + outX * radius, y1 + outY * radius);
  }

  closePath(): void {
    this.#steps.push('Z');
  }

  #go(step: string, x: number, y: number): void {
    this.#steps.push(`${step}${numberOf(x)} ${numberOf(y)}`);
    this.#x = x;
    this.#y = y;
  }
}
