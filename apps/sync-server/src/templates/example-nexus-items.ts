import { OUTSIDE, type SnapshotItem } from '@weft/domain';
import { BASKET, PAYMENTS } from './example-checkout-items.ts';
import { CATALOGUE, DELIVERY } from './example-goods-items.ts';
import { OPEN, READY, itemsAt } from './example-rows.ts';

/** Not planned: with a likely team, or for whoever has room. */
const NOT_PLANNED = [
  ...itemsAt(
    { team: 'basket' },
    [
      'identity',
      'Customer identity moves to the new login',
      8,
      {
        description: 'The old login is switched off in spring. Everything personal hangs on it.',
        needs: ['Identity'],
      },
    ],
    ['order-history', 'Guests find the history of their orders', 5, OPEN],
  ),
  ...itemsAt(
    { team: 'payments' },
    ['store-credit', 'Refunds can be paid as store credit', 5, OPEN],
    ['cost-centres', 'Corporate accounts order by cost centre', 13, OPEN],
  ),
  ...itemsAt(
    { team: 'catalogue' },
    ['search-colours', 'Search understands colours', 5, OPEN],
    ['videos', 'Articles have videos', 3, OPEN],
  ),
  ...itemsAt(
    { team: 'delivery' },
    ['same-day', 'Same-day delivery in three cities', 13, OPEN],
    ['footprint', 'Each delivery shows its carbon footprint', 5, OPEN],
  ),
  ...itemsAt(
    {},
    [
      'accessible',
      'Checkout meets WCAG 2.2 AA',
      8,
      {
        ...READY,
        description: 'An audit found eleven violations, nine of them in the four old steps.',
        needs: ['Accessibility'],
      },
    ],
    ['languages', 'Checkout speaks four languages', 8, OPEN],
    ['slow-lines', 'The shop works on slow connections', 8, OPEN],
    ['fraud', 'Orders of guests get a fraud score', 5, OPEN],
    ['erase-data', 'Customers erase their own data', 5, READY],
    ['gift-cards', 'Gift cards are sold and redeemed', 13, OPEN],
    ['loyalty', 'Loyalty points', 0, OPEN],
    ['subscription', 'Repeat orders by subscription', 0, OPEN],
  ),
];

/** Work of others that this Nexus waits for. */
const OUTSIDE_THE_NEXUS = itemsAt(
  { team: OUTSIDE, sprint: 's12' },
  ['provider-api', 'Payment provider opens its token interface for guests', 0, { state: 'done' }],
  ['carrier-slots', 'Carrier tells delivery slots by an interface', 0, OPEN],
);

/** What was sliced from what; each slice was cut with its parent as it still is. */
const SLICED_FROM: Readonly<Record<string, string>> = {
  'order-history': 'guest',
  'returns-label': 'guest',
  address: 'one-page',
  'remember-delivery': 'one-page',
  'many-addresses': 'one-page',
  instalments: 'invoice',
};

/** What the Product Owner and the teams hold some PBIs to be worth; of most nobody has said it. */
const WORTH: Readonly<Record<string, SnapshotItem['values']>> = {
  guest: { economic: 3, social: 1 },
  'basket-costs': { economic: 2 },
  'one-page': { economic: 3, social: 2 },
  'card-token': { economic: 2, knowledge: 1 },
  'guest-card': { economic: 3 },
  promise: { economic: 2, social: 1 },
  'pick-up': { economic: 1, ecological: 2 },
  'many-parcels': { economic: 2, ecological: 0 },
  footprint: { economic: 0, social: 1, ecological: 3 },
  accessible: { economic: 1, social: 3, knowledge: 2 },
  identity: { economic: 1, knowledge: 3 },
  'erase-data': { social: 2 },
};

/** PBIs of the example Nexus, in Product Backlog order. */
export const EXAMPLE_ITEMS: readonly SnapshotItem[] = [
  ...OUTSIDE_THE_NEXUS,
  ...['s12', 's13', 's14'].flatMap((sprint) =>
    [...BASKET, ...PAYMENTS, ...CATALOGUE, ...DELIVERY].filter((item) => item.sprint === sprint),
  ),
  ...NOT_PLANNED,
].map(withSlicingAndWorth);

function withSlicingAndWorth(item: SnapshotItem): SnapshotItem {
  const [parent, values] = [SLICED_FROM[item.ref], WORTH[item.ref]];
  return {
    ...item,
    ...(parent !== undefined && { parent, slicingSaw: 'current' as const }),
    ...(values !== undefined && { values }),
  };
}
