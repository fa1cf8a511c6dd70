import type { SnapshotItem } from '@weft/domain';
import { DOING, DONE, OPEN, READY, itemsAt } from './example-rows.ts';

/** What team Basket has planned, Sprint by Sprint. */
export const BASKET: readonly SnapshotItem[] = [
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
    ['basket-sign-in', 'Basket survives signing in', 5, { ...DONE, supportsGoal: true }],
    [
      'basket-costs',
      'Basket shows delivery costs before checkout',
      3,
      {
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
    [
      'address',
      'Address is suggested while typing',
      5,
      {
        ...READY,
        acceptance: '- Three letters are enough\n- Typing on is never interrupted',
        supportsGoal: true,
      },
    ],
    [
      'remember-delivery',
      'Checkout remembers the last delivery choice',
      3,
      { ...READY, acceptance: '- Guests keep it on their device', supportsGoal: true },
    ],
    [
      'empty-basket',
      'Empty basket offers recently seen articles',
      2,
      { ...READY, acceptance: '- At most six articles, none that is sold out' },
    ],
  ),
  ...itemsAt(
    { team: 'basket', sprint: 's14' },
    [
      'many-addresses',
      'One order goes to several addresses',
      8,
      { touches: ['Order service'], supportsGoal: true },
    ],
    ['voucher-basket', 'Voucher codes are entered in the basket', 5, READY],
    ['share-basket', 'A basket is shared by a link', 5, OPEN],
    ['gift-wrap', 'Gift wrapping is chosen for each article', 3, { ...READY, supportsGoal: true }],
  ),
];

/** What team Payments has planned, Sprint by Sprint. */
export const PAYMENTS: readonly SnapshotItem[] = [
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
    [
      'sca',
      'Strong customer authentication stays inside the checkout',
      5,
      {
        ...DOING,
        acceptance: '- The bank asks without leaving the checkout\n- A refusal says what to do',
        supportsGoal: true,
      },
    ],
    [
      'refund-day',
      'Refunds are booked on the same day',
      5,
      { ...READY, acceptance: '- Refunds until 17:00 are booked the same day' },
    ],
    ['payment-errors', 'Payment errors say what to do next', 3, { ...DONE, supportsGoal: true }],
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
    [
      'guest-card',
      'Guests pay by card',
      5,
      {
        ...READY,
        acceptance: '- Without an account, on one page\n- The order mail says what was paid',
        supportsGoal: true,
      },
    ],
    [
      'voucher-pay',
      'Vouchers pay a part of an order',
      5,
      { ...READY, acceptance: '- The rest is paid as usual\n- A refund fills the voucher again' },
    ],
    ['no-third-party', 'Payment page works without third-party scripts', 5, { supportsGoal: true }],
    [
      'saved-cards',
      'Saved cards can be removed',
      3,
      { ...READY, acceptance: '- The provider forgets the token, too' },
    ],
  ),
  ...itemsAt(
    { team: 'payments', sprint: 's14' },
    [
      'wallet',
      'Wallet payments on phones',
      8,
      { touches: ['Checkout page', 'Payment service'], supportsGoal: true },
    ],
    ['instalments', 'Customers pay in three instalments', 8, { needs: ['Accounting'] }],
    ['settlement', 'Accounting gets a daily settlement report', 5, READY],
  ),
];
