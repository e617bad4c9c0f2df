import { ofOrganisation } from '../requests/organisations.ts';
import { noParams } from '../requests/paths.ts';
import * as request from '../requests/reminders.ts';
import { reminders, stuckDeliveries, stuckDelivery, webhook } from '../responses/reminders.ts';
import { ask, order, type RouteTable } from './route.ts';

const own = { params: noParams, answer: reminders };
/** 提醒方式 of whoever is signed in. */
export const reminderRoutes = {
  viewReminders: ask('/account/reminders', '提醒方式', 'What is mailed to you, and how each notice reads', {
    answer: reminders,
  }),
  saveReminders: order('/account/reminders', '保存提醒方式', 'Choose what is mailed to you', {
    ...own,
    body: request.saveReminders,
  }),
  setAddress: order('/account/reminders/address', '设置邮箱', 'A code goes to a new address', {
    ...own,
    body: request.setAddress,
  }),
  confirmAddress: order('/account/reminders/address/confirmation', '确认邮箱', 'The code of the letter', {
    ...own,
    body: request.confirmAddress,
  }),
  removeAddress: order('/account/reminders/address/removal', '删除邮箱', 'Nothing is mailed any more', {
    ...own,
    body: noParams,
  }),
} as const satisfies RouteTable;

const ofOne = { params: ofOrganisation, answer: webhook };
const hookPath = '/administration/organisations/{organisationId}/webhook';
/** 通知投递: what could not be delivered, and where organisations are called. For system administrators. */
export const deliveryRoutes = {
  listStuckDeliveries: ask('/administration/notices', '投递故障', 'Notices that could not be delivered', {
    answer: stuckDeliveries,
  }),
  retryDelivery: order('/administration/notices/retry', '重新投递', 'Deliver again', {
    params: noParams,
    body: request.retryDelivery,
    answer: stuckDelivery,
  }),
  viewWebhook: ask(hookPath, '通知回调', 'Where an organisation’s notices are sent', ofOne),
  setWebhook: order(hookPath, '设置通知回调', 'Send an organisation’s notices to an address of its own', {
    ...ofOne,
    body: request.setWebhook,
  }),
  removeWebhook: order(`${hookPath}/removal`, '取消通知回调', 'Send them nowhere', {
    ...ofOne,
    body: noParams,
  }),
} as const satisfies RouteTable;
