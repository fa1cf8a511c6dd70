import { OUTSIDE, type SnapshotItem } from '@weft/domain';

type Details = Omit<SnapshotItem, 'ref' | 'title' | 'size' | 'team' | 'sprint'>;

const DONE: Details = { ready: true, state: 'done', integrated: true };
const DOING: Details = { ready: true, state: 'doing' };
const READY: Details = { ready: true };
const OPEN: Details = {};

/** A PBI of the example: ref, title, size in points (0: none yet), then what else is known. */
type Row = readonly [ref: string, title: string, points: number, details: Details];

/** The PBIs of one place, in order. */
function itemsAt(
  place: Pick<SnapshotItem, 'team' | 'sprint'>,
  ...rows: readonly Row[]
): readonly SnapshotItem[] {
  return rows.map(([ref, title, points, details]) => ({
    ref,
    title,
    ...place,
    ...(points === 0 ? {} : { size: points }),
    ...details,
  }));
}

const BASKET = [
  ...itemsAt(
    { team: 'basket', sprint: 's12' },
    [
      'guest',
      'Guests reach checkout without an account',
      8,
      {
        ...DOING,
        description:
          'Four of ten visitors leave when we ask them to register. They should be able to buy with an e-mail address and a delivery address only.',
        acceptance:
          '- No password is asked for before the order is placed\n- The order mail holds a link to the order\n- A guest can turn into an account afterwards',
        needs: ['Checkout'],
        touches: ['Basket service', 'Order service'],
        supportsGoal: true,
      },
    ],
    ['basket-sign-in', 'Basket survives signing in', 5, DONE],
    [
      'basket-costs',
      'Basket shows delivery costs before checkout',
      3,
      {
        ...READY,
        description: 'Surprising costs on the last page are the second reason for leaving.',
        acceptance:
          '- Costs appear as soon as a postcode is known\n- The sum says what is estimated',
        touches: ['Basket page'],
        supportsGoal: true,
      },
    ],
    ['basket-quantity', 'Quantity can be changed on the basket page', 2, DONE],
  ),
  ...itemsAt(
    { team: 'basket', sprint: 's13' },
    [
      'one-page',
      'One-page checkout replaces four steps',
      8,
      {
        ...READY,
        description:
          'Address, delivery, payment and confirmation on one page that remembers what was typed.',
        acceptance:
          '- Works with the keyboard alone\n- Going back loses nothing\n- At most two requests before the page can be used',
        needs: ['Checkout', 'Accessibility'],
        touches: ['Checkout page'],
        supportsGoal: true,
      },
    ],
    ['address', 'Address is suggested while typing', 5, READY],
    ['remember-delivery', 'Checkout remembers the last delivery choice', 3, READY],
    ['empty-basket', 'Empty basket offers recently seen articles', 2, OPEN],
  ),
  ...itemsAt(
    { team: 'basket', sprint: 's14' },
    ['many-addresses', 'One order goes to several addresses', 8, { touches: ['Order service'] }],
    ['voucher-basket', 'Voucher codes are entered in the basket', 5, READY],
    ['share-basket', 'A basket is shared by a link', 5, OPEN],
    ['gift-wrap', 'Gift wrapping is chosen for each article', 3, OPEN],
  ),
];

const PAYMENTS = [
  ...itemsAt(
    { team: 'payments', sprint: 's12' },
    [
      'card-token',
      'Card payments use tokens instead of card numbers',
      8,
      {
        ...DOING,
        description: 'No card number touches our servers any more; the provider gives us a token.',
        acceptance:
          '- Old payments can still be refunded\n- No card number in any log\n- Switching back takes one setting',
        needs: ['Payment security'],
        touches: ['Payment service'],
        supportsGoal: true,
      },
    ],
    ['sca', 'Strong customer authentication stays inside the checkout', 5, DOING],
    ['refund-day', 'Refunds are booked on the same day', 5, READY],
    ['payment-errors', 'Payment errors say what to do next', 3, DONE],
  ),
  ...itemsAt(
    { team: 'payments', sprint: 's13' },
    [
      'invoice',
      'Known customers pay by invoice',
      8,
      {
        ...READY,
        description: 'Customers with three paid orders may pay within fourteen days.',
        acceptance:
          '- Limit of 300 for each customer\n- Reminders are sent by accounting, not by us',
        needs: ['Accounting'],
        touches: ['Payment service'],
      },
    ],
    ['guest-card', 'Guests pay by card', 5, { ...READY, supportsGoal: true }],
    ['voucher-pay', 'Vouchers pay a part of an order', 5, READY],
    ['no-third-party', 'Payment page works without third-party scripts', 5, OPEN],
    ['saved-cards', 'Saved cards can be removed', 3, READY],
  ),
  ...itemsAt(
    { team: 'payments', sprint: 's14' },
    ['wallet', 'Wallet payments on phones', 8, { touches: ['Checkout page', 'Payment service'] }],
    ['instalments', 'Customers pay in three instalments', 8, { needs: ['Accounting'] }],
    ['settlement', 'Accounting gets a daily settlement report', 5, OPEN],
  ),
];

const CATALOGUE = [
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
    ['stock-nearby', 'Article page shows the stock of the nearest shop', 5, DOING],
    [
      'delivery-class',
      'Every article has a delivery class',
      3,
      {
        ...READY,
        description: 'Parcel, bulky or cooled: costs and dates are computed from it.',
        touches: ['Article data'],
        supportsGoal: true,
      },
    ],
    ['vat', 'Prices are shown with and without VAT', 3, DONE],
  ),
  ...itemsAt(
    { team: 'catalogue', sprint: 's13' },
    ['recently-seen', 'Recently seen articles follow a customer across devices', 5, READY],
    ['recommended', 'Recommended articles fit the basket', 5, OPEN],
    ['fresh-articles', 'Article data arrives within a minute', 5, READY],
    ['gift-mark', 'Articles that suit as gifts are marked', 3, READY],
  ),
  ...itemsAt(
    { team: 'catalogue', sprint: 's14' },
    ['filter-date', 'Articles can be filtered by delivery date', 8, OPEN],
    ['compare', 'Up to four articles can be compared', 5, OPEN],
    ['price-history', 'Article page shows the prices of thirty days', 3, OPEN],
  ),
];

const DELIVERY = [
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
      { ...DOING, touches: ['Delivery service'], supportsGoal: true },
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
    ['postal-register', 'Addresses are checked against the postal register', 5, READY],
    ['tracking', 'The order mail holds a tracking link', 3, READY],
  ),
  ...itemsAt(
    { team: 'delivery', sprint: 's14' },
    ['pick-up', 'Customers pick up their order at a shop', 8, OPEN],
    [
      'many-parcels',
      'One order is sent as several parcels',
      8,
      {
        description: 'Bulky articles travel alone; today the whole order waits for them.',
        touches: ['Order service'],
      },
    ],
    ['returns-label', 'Guests print a returns label without signing in', 3, OPEN],
  ),
];

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

/** PBIs of the example Nexus, in Product Backlog order. */
export const EXAMPLE_ITEMS: readonly SnapshotItem[] = [
  ...OUTSIDE_THE_NEXUS,
  ...['s12', 's13', 's14'].flatMap((sprint) =>
    [...BASKET, ...PAYMENTS, ...CATALOGUE, ...DELIVERY].filter((item) => item.sprint === sprint),
  ),
  ...NOT_PLANNED,
];
