import type { BacklogFacts } from './backlog-facts.ts';
import type { DependencyFacts } from './dependency-facts.ts';
import type { NexusFacts } from './nexus-facts.ts';

/** What each rule says of what it found, by rule: what the screen makes its sentences from. */
export interface RuleFacts extends DependencyFacts, BacklogFacts, NexusFacts {}
