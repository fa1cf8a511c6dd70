import type { NexusSprint, SprintState } from '@weft/domain';
import type { Severity } from '@weft/rules';
import type { PlaceWords } from '../../canvas/cards/card-facts.ts';
import type { LineLook } from '../../canvas/painting/dash-patterns.ts';
import { currentMessages } from '../../messages/catalogue.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import type { Arrows } from '../../stores/interface-store.ts';

/** Every word of a picture, in one language. */
export interface PictureWords extends PlaceWords {
  readonly untitled: string;
  readonly withoutTitle: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly waitsFor: (count: number) => string;
  readonly enables: (count: number) => string;
  readonly count: (count: number) => string;
  readonly withoutSize: (count: number) => string;
  readonly load: (points: number) => string;
  readonly capacity: (points: number | undefined) => string;
  readonly size: (points: number) => string;
  readonly states: Readonly<Record<SprintState, string>>;
  readonly aside: string;
  readonly dates: (sprint: NexusSprint) => string;
  readonly before: (first: string, then: string) => string;
  readonly described: (items: string, lines: string) => string;
  readonly lines: (count: number) => string;
  readonly legend: {
    readonly looks: Readonly<Record<LineLook, string>>;
    readonly arrows: Readonly<Record<Arrows, string>>;
    /** Of a line with one end in the picture. */
    readonly elsewhere: string;
    readonly ready: string;
    readonly collision: string;
    readonly load: string;
  };
}

/** The words in the language of the person. */
export function pictureWords(): PictureWords {
  const { canvas, common, forms, shell } = currentMessages();
  const words = currentLaterMessages().exporting;
  return {
    backlog: canvas.backlog,
    notAssigned: canvas.notAssigned,
    outside: canvas.outside,
    place: canvas.place,
    untitled: shell.untitled,
    withoutTitle: canvas.withoutTitle,
    severity: common.severity,
    waitsFor: canvas.waitsFor,
    enables: canvas.enables,
    count: canvas.cell.count,
    withoutSize: canvas.cell.withoutSize,
    load: canvas.cell.load,
    capacity: canvas.cell.capacity,
    size: forms.formatNumber,
    states: canvas.heading.states,
    aside: canvas.heading.aside,
    dates: ({ start, end }) =>
      [start, end]
        .filter((day) => day !== undefined)
        .map((day) => forms.shortDay(day))
        .join(' – '),
    before: words.before,
    described: words.described,
    lines: words.lineCount,
    legend: {
      looks: {
        ...common.severity,
        healthy: words.legend.healthy,
        external: words.legend.external,
      },
      arrows: words.legend.arrows,
      elsewhere: words.legend.elsewhere,
      ready: words.legend.ready,
      collision: canvas.collision,
      load: words.legend.load,
    },
  };
}
