import { createHash } from 'node:crypto';
import { PluginKind, commonTokens, declareClassPlugin, tokens } from '@stryker-mutator/api/plugin';

/**
 * Draws the mutants that are tried. Stryker knows no sample; but what a *checker* turns down is not
 * run. Each mutant gets a number from the seed and from what it changes where; the smallest win.
 */
class DrawnChecker {
  static inject = tokens(commonTokens.options);
  #drawn;

  constructor(options) {
    this.draw = options.draw;
  }

  async init() {}

  /** Stryker hands over all mutants here before the first check. */
  async group(mutants) {
    if (this.#drawn !== undefined) throw new Error('The mutants came in parts: no fair draw.');
    const numbered = mutants.map(({ id, fileName, location, replacement }) => {
      const file = fileName.slice(fileName.lastIndexOf('/packages/'));
      const text = JSON.stringify([this.draw.seed, file, location, replacement]);
      return { id, number: createHash('sha256').update(text).digest('hex') };
    });
    numbered.sort((a, b) => (a.number < b.number ? -1 : 1));
    this.#drawn = new Set(numbered.slice(0, this.draw.count).map(({ id }) => id));
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const passed = { status: 'passed' };
    const turnedDown = { status: 'compileError', reason: 'not drawn' };
    return Object.fromEntries(
      mutants.map(({ id }) => [id, this.#drawn.has(id) ? passed : turnedDown]),
    );
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'drawn', DrawnChecker)];
