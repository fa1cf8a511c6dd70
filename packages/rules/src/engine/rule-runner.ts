import type { BoardView, LineId } from '@weft/domain';
import type { FindingShelf } from '../finding-shelf.ts';
import type { Finding } from '../finding.ts';
import { lineScopeOf, type LineScope } from '../line-scope.ts';
import type { RuleContext } from '../rule.ts';
import { withBoardSeverity } from '../settled-rules.ts';
import type { NumberedLines } from './numbered-lines.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** Runs all rules about scopes of one kind. */
export interface RuleRunner {
  /** Runs them on every scope. The shelf holds nothing of these rules. */
  checkAll(pass: RulePass, lines: NumberedLines): void;
  /** Runs them on those scopes about which they may say something else now. */
  update(pass: RulePass, touched: TouchedScopes): void;
}

/** One round of checks: what the rules may know, and where their findings go. */
export class RulePass {
  readonly context: RuleContext;
  readonly #shelf: FindingShelf;
  readonly #scopes = new Map<LineId, LineScope | undefined>();

  constructor(context: RuleContext, shelf: FindingShelf) {
    this.context = context;
    this.#shelf = shelf;
  }

  get view(): BoardView {
    return this.context.view;
  }

  /** Makes `findings` all that `rule` finds about `scope`, with the severity the board wants. */
  put(rule: object, scope: string, findings: readonly Finding[]): void {
    this.#shelf.put(rule, scope, withBoardSeverity(findings, this.view.settings));
  }

  /** The line with its ends, looked up once for all rules; undefined: it is gone. */
  lineScope(id: LineId): LineScope | undefined {
    if (!this.#scopes.has(id)) {
      const line = this.view.line(id);
      this.#scopes.set(id, line === undefined ? undefined : lineScopeOf(this.context, line));
    }
    return this.#scopes.get(id);
  }
}
