import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with what is quick: most mutants are noticed there, and the rest is not run then. */
class PropertiesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): number =>
      Number(moduleId.includes('.property.test'));
    return files.toSorted((a, b) => isLong(a) - isLong(b));
  }
}

/** The tests that are held against the mutants: all that lie beside the rules. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['packages/rules/src/**/*.test.ts'],
    setupFiles: [fileURLToPath(new URL('quick-properties.ts', import.meta.url))],
    environment: 'node',
    testTimeout: 120_000,
    // None of them keeps state in a module: so each module is read once, and not once a file.
    isolate: false,
    sequence: { sequencer: PropertiesLast },
  },
});

export default config;
