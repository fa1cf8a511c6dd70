import type {
  BoardSnapshot,
  SnapshotCriterion,
  SnapshotDependency,
  SnapshotPerson,
} from '@weft/domain';
import { EXAMPLE_ITEMS } from './example-nexus-items.ts';

const TEAMS: BoardSnapshot['teams'] = [
  {
    ref: 'basket',
    name: 'Basket',
    hue: 0,
    skills: ['Checkout', 'Accessibility', 'Identity'],
    components: ['Basket service', 'Basket page', 'Checkout page'],
  },
  {
    ref: 'payments',
    name: 'Payments',
    hue: 5,
    skills: ['Payment security', 'Accounting'],
    components: ['Payment service'],
  },
  {
    ref: 'catalogue',
    name: 'Catalogue',
    hue: 3,
    skills: ['Search', 'Article data'],
    components: ['Search index', 'Article data'],
  },
  {
    ref: 'delivery',
    name: 'Delivery',
    hue: 7,
    skills: ['Warehouse', 'Carrier interfaces'],
    components: ['Stock service', 'Delivery service', 'Order service'],
  },
];

/** Points per Sprint: Sprint 12, 13, 14. Payments has chosen 26 points for the 24 of Sprint 13. */
const CAPACITIES: readonly (readonly [team: string, ...points: readonly number[]])[] = [
  ['basket', 24, 24, 22],
  ['payments', 24, 24, 24],
  ['catalogue', 21, 21, 21],
  ['delivery', 20, 20, 20],
];

/** Who works in the example: enough to see who knows what, and who is in the NIT. */
const PEOPLE: readonly SnapshotPerson[] = [
  {
    ref: 'mara',
    name: 'Mara',
    accountabilities: ['product-owner'],
    integrationTeam: { percent: 20 },
  },
  {
    ref: 'tom',
    name: 'Tom',
    accountabilities: ['scrum-master'],
    integrationTeam: { percent: 40 },
    teams: [{ team: 'delivery', percent: 50 }],
    skills: ['Warehouse'],
  },
  ...(
    [
      ['ana', 'Ana', 'basket', ['Checkout', 'Accessibility']],
      ['bo', 'Bo', 'basket', ['Checkout', 'Identity']],
      ['cleo', 'Cleo', 'basket', ['Accessibility', 'Identity']],
      ['dan', 'Dan', 'payments', ['Payment security', 'Accounting']],
      ['eli', 'Eli', 'payments', ['Payment security', 'Accounting']],
      ['fay', 'Fay', 'catalogue', ['Search', 'Article data']],
      ['gus', 'Gus', 'catalogue', ['Search', 'Article data']],
      ['hana', 'Hana', 'delivery', ['Warehouse', 'Carrier interfaces']],
      ['ivo', 'Ivo', 'delivery', ['Carrier interfaces']],
    ] as const
  ).map(([ref, name, team, skills]) => ({
    ref,
    name,
    teams: [{ team, percent: ref === 'dan' ? 80 : 100 }],
    skills,
    ...(ref === 'dan' && { integrationTeam: { percent: 20 } }),
  })),
];

/** The Definition of Done of the Nexus, and what two teams ask for beyond it. */
const CRITERIA: readonly SnapshotCriterion[] = [
  { ref: 'integrated', text: 'Integrated with the work of all teams' },
  { ref: 'tested', text: 'Lines covered by tests, %', atLeast: 80 },
  { ref: 'accessible', text: 'Usable by keyboard and screen reader' },
  { ref: 'documented', text: 'Release notes are written' },
  {
    ref: 'tested-more',
    team: 'payments',
    restates: 'tested',
    text: 'Lines covered by tests, %',
    atLeast: 90,
  },
  { ref: 'reviewed', team: 'payments', text: 'Reviewed for payment security' },
];

/** What goes well, as in most plans: the predecessor comes earlier. */
const HEALTHY: readonly SnapshotDependency[] = [
  {
    from: 'guest',
    to: 'guest-card',
    cause: 'requirements',
    acceptedBy: ['basket', 'payments'],
    note: 'Both teams share the acceptance test "buy as a guest".',
  },
  { from: 'card-token', to: 'guest-card', cause: 'artifacts', neededBy: 'start' },
  { from: 'card-token', to: 'saved-cards', cause: 'artifacts' },
  {
    from: 'reserve-stock',
    to: 'one-page',
    cause: 'artifacts',
    neededBy: 'integration',
    acceptedBy: ['delivery', 'basket'],
  },
  {
    from: 'sca',
    to: 'one-page',
    cause: 'artifacts',
    neededBy: 'finish',
    acceptedBy: ['payments', 'basket'],
  },
  {
    from: 'delivery-class',
    to: 'promise',
    cause: 'artifacts',
    neededBy: 'start',
    acceptedBy: ['catalogue', 'delivery'],
  },
  { from: 'labels', to: 'tracking', cause: 'artifacts' },
  { from: 'voucher-pay', to: 'voucher-basket', cause: 'requirements', neededBy: 'integration' },
  { from: 'gift-mark', to: 'gift-wrap', cause: 'requirements' },
  { from: 'promise', to: 'filter-date', cause: 'artifacts' },
  {
    from: 'stock-nearby',
    to: 'pick-up',
    cause: 'domain-knowledge',
    acceptedBy: ['catalogue', 'delivery'],
    note: 'Shop stock is known by one person of Catalogue; she pairs with Delivery for two days.',
  },
  { from: 'invoice', to: 'instalments', cause: 'domain-knowledge' },
  { from: 'guest', to: 'returns-label', cause: 'requirements' },
  { from: 'search-typos', to: 'search-colours', cause: 'artifacts' },
  { from: 'refund-day', to: 'store-credit', cause: 'domain-knowledge' },
  { from: 'vat', to: 'settlement', cause: 'requirements', resolved: true },
  {
    from: 'provider-api',
    to: 'card-token',
    cause: 'external',
    resolved: true,
    note: 'Open since the first of the month.',
  },
];

/** What refinement is for: each of these makes a finding. */
const TROUBLED: readonly SnapshotDependency[] = [
  // Inverted: planned for Sprint 14, needed in Sprint 13.
  {
    from: 'wallet',
    to: 'one-page',
    cause: 'artifacts',
    neededBy: 'integration',
    acceptedBy: ['payments', 'basket'],
  },
  // A circle of two teams.
  { from: 'many-parcels', to: 'many-addresses', cause: 'artifacts' },
  { from: 'many-addresses', to: 'many-parcels', cause: 'artifacts' },
  // Two teams in the same Sprint.
  {
    from: 'delivery-costs',
    to: 'basket-costs',
    cause: 'artifacts',
    neededBy: 'finish',
    acceptedBy: ['delivery', 'basket'],
  },
  // Nobody planned the predecessor, nor has its team accepted to make it.
  { from: 'identity', to: 'recently-seen', cause: 'domain-knowledge', neededBy: 'start' },
  // Somebody outside the Nexus was asked, and has promised no day.
  {
    from: 'carrier-slots',
    to: 'promise',
    cause: 'external',
    neededBy: 'start',
    note: 'The carrier says "soon". Delivery follows up.',
    followUp: 'ivo',
    external: { contact: 'Carrier interface team' },
  },
];

/**
 * The board behind "Open the example Nexus": four teams of an online shop in their Sprint 12, with
 * a plan that is healthy but for what its troubled dependencies and a full Sprint bring. Sprints
 * carry no dates, so that the example is the same on every day.
 */
export const EXAMPLE_NEXUS: BoardSnapshot = {
  title: 'Checkout 2.0',
  productGoal: 'Half as many visitors leave between basket and order.',
  teams: TEAMS,
  sprints: [
    { ref: 's12', name: 'Sprint 12', number: 12, state: 'running' },
    { ref: 's13', name: 'Sprint 13', number: 13, state: 'planned' },
    { ref: 's14', name: 'Sprint 14', number: 14, state: 'planned' },
  ],
  items: EXAMPLE_ITEMS,
  dependencies: [...HEALTHY, ...TROUBLED],
  people: PEOPLE,
  criteria: CRITERIA,
  // Every Sprint Goal serves the one above it; the running Sprint was planned by all teams.
  plans: [
    ...['s12', 's13', 's14'].map((sprint) => ({ sprint, goalIsLinked: true })),
    ...CAPACITIES.map(([team]) => ({ team, sprint: 's12', goalIsLinked: true, isFinished: true })),
    ...['basket', 'delivery'].map((team) => ({ team, sprint: 's13', goalIsLinked: true })),
  ],
  improvements: [
    { text: 'Teams that wait for each other pair for a day', owner: 'tom', item: 'delivery-class' },
  ],
  capacities: CAPACITIES.flatMap(([team, ...points]) =>
    points.map((value, index) => ({ team, sprint: `s${12 + index}`, points: value })),
  ),
  goals: [
    { sprint: 's12', text: 'Guests can buy' },
    { sprint: 's13', text: 'One page from basket to order' },
    { sprint: 's14', text: 'Orders go where and how customers want them' },
    { team: 'basket', sprint: 's12', text: 'Checkout opens without an account' },
    { team: 'payments', sprint: 's12', text: 'Cards are paid by token' },
    { team: 'catalogue', sprint: 's12', text: 'Every article knows how it travels' },
    { team: 'delivery', sprint: 's12', text: 'Costs and stock are known before the order' },
    { team: 'basket', sprint: 's13', text: 'The four steps are one page' },
    { team: 'delivery', sprint: 's13', text: 'We promise a day' },
  ],
};
