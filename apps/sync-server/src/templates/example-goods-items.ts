import type { SnapshotItem } from '@weft/domain';
import { DOING, DONE, READY, itemsAt } from './example-rows.ts';

/** What team Catalogue has planned, Sprint by Sprint. */
export const CATALOGUE: readonly SnapshotItem[] = [
  ...itemsAt(
    { team: 'catalogue', sprint: 's12' },
    [
      'search-typos',
      'Search forgives typing errors',
      8,
      {
        ...DOING,
        description: 'One in six searches finds nothing because of a typing error.',
        acceptance: '- Two wrong letters still find the article\n- Exact hits stay on top',
        needs: ['Search'],
        touches: ['Search index'],
      },
    ],
    [
      'stock-nearby',
      'Article page shows the stock of the nearest shop',
      5,
      { ...DOING, acceptance: '- Stock is at most ten minutes old\n- A shop can be chosen' },
    ],
    [
      'delivery-class',
      'Every article has a delivery class',
      3,
      {
        ...READY,
        description: 'Parcel, bulky or cooled: costs and dates are computed from it.',
        acceptance: '- No article is without one\n- A new article gets one when it is created',
        touches: ['Article data'],
        supportsGoal: true,
      },
    ],
    ['vat', 'Prices are shown with and without VAT', 3, DONE],
  ),
  ...itemsAt(
    { team: 'catalogue', sprint: 's13' },
    [
      'recently-seen',
      'Recently seen articles follow a customer across devices',
      5,
      { acceptance: '- Signed in on both devices, the lists are the same' },
    ],
    [
      'recommended',
      'Recommended articles fit the basket',
      5,
      { ...READY, acceptance: '- Nothing that is in the basket already', supportsGoal: true },
    ],
    [
      'fresh-articles',
      'Article data arrives within a minute',
      5,
      { ...READY, acceptance: '- 99 of 100 changes of a price within a minute' },
    ],
    [
      'gift-mark',
      'Articles that suit as gifts are marked',
      3,
      { ...READY, acceptance: '- Editors can mark and unmark' },
    ],
  ),
  ...itemsAt(
    { team: 'catalogue', sprint: 's14' },
    ['filter-date', 'Articles can be filtered by delivery date', 8, { supportsGoal: true }],
    ['compare', 'Up to four articles can be compared', 5, READY],
    ['price-history', 'Article page shows the prices of thirty days', 3, READY],
  ),
];

/** What team Delivery has planned, Sprint by Sprint. */
export const DELIVERY: readonly SnapshotItem[] = [
  ...itemsAt(
    { team: 'delivery', sprint: 's12' },
    [
      'reserve-stock',
      'Stock is reserved when an order is placed',
      8,
      {
        ...READY,
        description: 'Two customers must not buy the last piece.',
        acceptance: '- A reservation ends after thirty minutes\n- Shops see reserved pieces',
        needs: ['Warehouse'],
        touches: ['Stock service'],
        supportsGoal: true,
      },
    ],
    [
      'delivery-costs',
      'Delivery costs depend on weight and postcode',
      5,
      {
        ...DOING,
        acceptance: '- Islands cost what the carrier asks\n- Costs are known within a second',
        touches: ['Delivery service'],
        supportsGoal: true,
      },
    ],
    ['labels', 'Carrier labels are printed from the order', 5, DONE],
  ),
  ...itemsAt(
    { team: 'delivery', sprint: 's13' },
    [
      'promise',
      'A delivery date is promised at checkout',
      8,
      {
        ...READY,
        description: 'We promise the day, not the hour, and keep it for 95 of 100 orders.',
        acceptance: '- The date counts holidays of both places\n- A late order is told by mail',
        needs: ['Carrier interfaces'],
        touches: ['Delivery service'],
        supportsGoal: true,
      },
    ],
    [
      'postal-register',
      'Addresses are checked against the postal register',
      5,
      {
        ...READY,
        acceptance: '- An unknown address can be kept on purpose',
        supportsGoal: true,
      },
    ],
    [
      'tracking',
      'The order mail holds a tracking link',
      3,
      { ...READY, acceptance: '- One link for each parcel' },
    ],
  ),
  ...itemsAt(
    { team: 'delivery', sprint: 's14' },
    ['pick-up', 'Customers pick up their order at a shop', 8, { ...READY, supportsGoal: true }],
    [
      'many-parcels',
      'One order is sent as several parcels',
      8,
      {
        description: 'Bulky articles travel alone; today the whole order waits for them.',
        touches: ['Order service'],
        supportsGoal: true,
      },
    ],
    ['returns-label', 'Guests print a returns label without signing in', 3, { supportsGoal: true }],
  ),
];
