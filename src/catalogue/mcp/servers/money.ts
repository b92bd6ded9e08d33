// Servers that hold money or contracts.
import { deploys, destroys, privileged, readOnly } from '../../spec.ts';
import { server } from '../server.ts';

export const stripe = server('stripe', () => ({
  docs: 'https://docs.stripe.com/mcp',
  tools: [
    [
      readOnly(),
      `get_stripe_account_info retrieve_balance list_* search_* fetch_* search_stripe_documentation search_stripe_resources
      fetch_stripe_resources stripe_integration_recommender get_*`,
    ],
    [
      privileged('prepares something that is paid later'),
      `create_customer create_product create_price create_coupon create_invoice create_invoice_item update_customer`,
    ],
    [
      deploys('changes what a customer pays'),
      `create_payment_link finalize_invoice update_subscription update_dispute create_subscription`,
    ],
    [
      destroys('moves money or ends a contract'),
      `create_refund cancel_subscription create_payment_intent confirm_payment_intent create_payout create_transfer`,
    ],
  ],
  examples: {
    get_stripe_account_info: 'read-only',
    get_x: 'read-only',
    create_customer: 'privileged-write',
    update_customer: 'privileged-write',
    create_payment_link: 'deployment',
    create_refund: 'destructive',
    list_customers: 'read-only',
  },
}));

export const paypal = server(
  'paypal square razorpay paddle adyen braintree mollie mercadopago lemonsqueezy chargebee recurly revenuecat cashfree',
  () => ({
    docs: 'https://developer.paypal.com/tools/mcp-server/',
    tools: [
      [readOnly(), 'list_* get_* show_* retrieve_* fetch_* search_* generate_invoice_qr_code calculate_*'],
      [
        privileged('prepares something that is paid later'),
        `create_product update_product create_invoice create_customer update_customer create_price create_plan
      create_subscription_plan update_plan create_offering create_package create_entitlement create_draft_invoice`,
      ],
      [
        deploys('changes what a customer pays'),
        `send_invoice send_invoice_reminder cancel_sent_invoice create_subscription update_subscription create_payment_link
      update_shipment_tracking create_shipment_tracking accept_dispute_claim create_qr_code send_payment_link
      create_checkout`,
      ],
      [
        destroys('moves money or ends a contract'),
        `pay_order create_order create_refund cancel_subscription capture_payment refund_payment create_payout create_transfer
      initiate_payment fetch_and_capture make_api_request cancel_order close_* delete_*`,
      ],
    ],
    examples: {
      list_x: 'read-only',
      calculate_x: 'read-only',
      create_product: 'privileged-write',
      create_draft_invoice: 'privileged-write',
      send_invoice: 'deployment',
      create_checkout: 'deployment',
      pay_order: 'destructive',
      delete_x: 'destructive',
      list_invoices: 'read-only',
    },
  }),
);

export const trading = server(
  'zerodha kite alpaca binance coinbase kraken ibkr robinhood groww upstox hyperliquid polymarket kalshi wise mercury ramp brex bybit okx',
  () => ({
    docs: 'https://kite.zerodha.com/mcp',
    tools: [
      [readOnly(), 'get_* list_* search_* fetch_* check_* calculate_*'],
      [
        destroys('moves money'),
        `place_* modify_* cancel_* close_* create_order* buy_* sell_* transfer_* withdraw_* send_* exercise_* set_leverage
      swap* trade* approve_* create_transfer create_payment`,
      ],
      [privileged('changes a watch list'), 'create_watchlist update_watchlist add_asset_to_watchlist login'],
    ],
    examples: {
      get_x: 'read-only',
      place_x: 'destructive',
      create_payment: 'destructive',
      create_watchlist: 'privileged-write',
      get_holdings: 'read-only',
      place_order: 'destructive',
    },
  }),
);

export const accounting = server('xero quickbooks freshbooks plaid netsuite odoo', () => ({
  docs: 'https://developer.xero.com/documentation/',
  tools: [
    [readOnly(), 'list_* get_* search_* read_* query_* retrieve_* fetch_*'],
    [
      privileged('changes the books'),
      `create_contact update_contact create_item update_item create_quote update_quote create_invoice update_invoice
      create_draft* create_customer update_customer create_vendor update_vendor create_tracking_* update_tracking_*
      create_credit_note update_credit_note create_bill create_estimate`,
    ],
    [
      destroys('moves money, pays people or deletes the books'),
      `create_payment create_payroll_* update_payroll_* approve_payroll_* revert_payroll_* create_bank_transaction
      update_bank_transaction create_transfer create_manual_journal update_manual_journal delete_* void_*`,
    ],
  ],
  examples: {
    list_x: 'read-only',
    fetch_x: 'read-only',
    create_contact: 'privileged-write',
    create_estimate: 'privileged-write',
    create_payment: 'destructive',
    void_x: 'destructive',
    list_contacts: 'read-only',
    delete_invoice: 'destructive',
  },
}));
