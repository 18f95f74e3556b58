import * as accounts from './accounts.ts';
import * as announcements from './announcements.ts';
import * as apiKeys from './api-keys.ts';
import * as applications from './applications.ts';
import * as audit from './audit.ts';
import * as consents from './consents.ts';
import * as contracts from './contracts.ts';
import * as csvImports from './csv-imports.ts';
import * as csvMappings from './csv-mappings.ts';
import * as enquiries from './enquiries.ts';
import * as exports_ from './exports.ts';
import * as health from './health.ts';
import * as imports from './imports.ts';
import * as instructions from './instructions.ts';
import * as invoices from './invoices.ts';
import * as issuer from './issuer.ts';
import * as invitations from './invitations.ts';
import * as mail from './mail.ts';
import * as malls from './malls.ts';
import * as manual from './manual.ts';
import * as operatorAccounts from './operator-accounts.ts';
import * as operatorHealth from './operator-health.ts';
import * as operatorProvisionings from './operator-provisionings.ts';
import * as members from './members.ts';
import * as operators from './operators.ts';
import * as orders from './orders.ts';
import * as prices from './prices.ts';
import * as ownSettings from './own-settings.ts';
import * as shippedCsv from './shipped-csv.ts';
import * as shops from './shops.ts';
import * as statuses from './statuses.ts';
import * as webhooks from './webhooks.ts';

/** Every call of the public API. The server must serve each; the OpenAPI document and the permission matrix come from here. */
export const routes = {
  listMalls: malls.listMalls,
  createShop: shops.createShop,
  listShops: shops.listShops,
  getShop: shops.getShop,
  updateShop: shops.updateShop,
  deleteShop: shops.deleteShop,
  testConnection: shops.testConnection,
  getApplication: applications.getApplication,
  updateApplication: applications.updateApplication,
  openConsent: consents.openConsent,
  redeemConsent: consents.redeemConsent,
  createImport: imports.createImport,
  getImport: imports.getImport,
  listImports: imports.listImports,
  getCsvTemplate: csvMappings.getCsvTemplate,
  listCsvMappings: csvMappings.listCsvMappings,
  createCsvMapping: csvMappings.createCsvMapping,
  updateCsvMapping: csvMappings.updateCsvMapping,
  deleteCsvMapping: csvMappings.deleteCsvMapping,
  previewCsv: csvImports.previewCsv,
  createCsvImport: csvImports.createCsvImport,
  undoImport: csvImports.undoImport,
  getRejectedCsv: csvImports.getRejectedCsv,
  listOrders: orders.listOrders,
  countOrders: orders.countOrders,
  bulkUpdateOrders: orders.bulkUpdateOrders,
  getOrder: orders.getOrder,
  updateOrder: orders.updateOrder,
  getOrderHistory: orders.getOrderHistory,
  erasePersons: orders.erasePersons,
  previewExport: exports_.previewExport,
  createExport: exports_.createExport,
  getExport: exports_.getExport,
  listExports: exports_.listExports,
  getShippedCsv: shippedCsv.getShippedCsv,
  getShippedColumns: shippedCsv.getShippedColumns,
  updateShippedColumns: shippedCsv.updateShippedColumns,
  listInstructions: instructions.listInstructions,
  retryInstruction: instructions.retryInstruction,
  cancelInstruction: instructions.cancelInstruction,
  listStatuses: statuses.listStatuses,
  createStatus: statuses.createStatus,
  updateStatus: statuses.updateStatus,
  deleteStatus: statuses.deleteStatus,
  listApiKeys: apiKeys.listApiKeys,
  createApiKey: apiKeys.createApiKey,
  deleteApiKey: apiKeys.deleteApiKey,
  listWebhookEndpoints: webhooks.listWebhookEndpoints,
  createWebhookEndpoint: webhooks.createWebhookEndpoint,
  updateWebhookEndpoint: webhooks.updateWebhookEndpoint,
  deleteWebhookEndpoint: webhooks.deleteWebhookEndpoint,
  testWebhookEndpoint: webhooks.testWebhookEndpoint,
  rotateWebhookSecret: webhooks.rotateWebhookSecret,
  listWebhookDeliveries: webhooks.listWebhookDeliveries,
  replayWebhookDelivery: webhooks.replayWebhookDelivery,
  getMailSettings: mail.getMailSettings,
  updateMailSettings: mail.updateMailSettings,
  sendTrialMail: mail.sendTrialMail,
  listMails: mail.listMails,
  signUp: accounts.signUp,
  getProvisioning: accounts.getProvisioning,
  startDemo: accounts.startDemo,
  getInstallation: accounts.getInstallation,
  getMe: accounts.getMe,
  updateMe: ownSettings.updateMe,
  listOwnSessions: ownSettings.listOwnSessions,
  endOtherSessions: ownSettings.endOtherSessions,
  updateAccount: members.updateAccount,
  listMembers: members.listMembers,
  updateMember: members.updateMember,
  deleteMember: members.deleteMember,
  resetMemberTotp: members.resetMemberTotp,
  listInvitations: invitations.listInvitations,
  createInvitation: invitations.createInvitation,
  renewInvitation: invitations.renewInvitation,
  deleteInvitation: invitations.deleteInvitation,
  lookAtInvitation: invitations.lookAtInvitation,
  acceptInvitation: invitations.acceptInvitation,
  getContract: contracts.getContract,
  applyForApiOption: contracts.applyForApiOption,
  endApiOption: contracts.endApiOption,
  operateApiOption: contracts.operateApiOption,
  listEnquiries: enquiries.listEnquiries,
  createEnquiry: enquiries.createEnquiry,
  getEnquiry: enquiries.getEnquiry,
  addEnquiryMessage: enquiries.addEnquiryMessage,
  updateEnquiry: enquiries.updateEnquiry,
  readEnquiry: enquiries.readEnquiry,
  listOperatorEnquiries: enquiries.listOperatorEnquiries,
  getOperatorEnquiry: enquiries.getOperatorEnquiry,
  answerEnquiry: enquiries.answerEnquiry,
  updateOperatorEnquiry: enquiries.updateOperatorEnquiry,
  readOperatorEnquiry: enquiries.readOperatorEnquiry,
  listInvoices: invoices.listInvoices,
  getInvoicePdf: invoices.getInvoicePdf,
  getInvoice: invoices.getInvoice,
  listOperatorInvoices: invoices.listOperatorInvoices,
  getInvoicesCsv: invoices.getInvoicesCsv,
  getOperatorInvoicePdf: invoices.getOperatorInvoicePdf,
  recordPayment: invoices.recordPayment,
  undoPayment: invoices.undoPayment,
  voidInvoice: invoices.voidInvoice,
  reissueInvoice: invoices.reissueInvoice,
  getPrices: prices.getPrices,
  updatePrices: prices.updatePrices,
  getIssuer: issuer.getIssuer,
  updateIssuer: issuer.updateIssuer,
  getMallHealth: health.getMallHealth,
  listAudit: audit.listAudit,
  getAuditCsv: audit.getAuditCsv,
  listManual: manual.listManual,
  getManualPage: manual.getManualPage,
  getOperator: operators.getOperator,
  listAnnouncements: announcements.listAnnouncements,
  listWrittenAnnouncements: announcements.listWrittenAnnouncements,
  createAnnouncement: announcements.createAnnouncement,
  updateAnnouncement: announcements.updateAnnouncement,
  deleteAnnouncement: announcements.deleteAnnouncement,
  listOperatorAccounts: operatorAccounts.listOperatorAccounts,
  getOperatorAccount: operatorAccounts.getOperatorAccount,
  suspendAccount: operatorAccounts.suspendAccount,
  resumeAccount: operatorAccounts.resumeAccount,
  listOperatorProvisionings: operatorProvisionings.listOperatorProvisionings,
  retryProvisioning: operatorProvisionings.retryProvisioning,
  getOperatorHealth: operatorHealth.getOperatorHealth,
  getOperatorTasks: operatorHealth.getOperatorTasks,
  listOperatorAudit: operatorHealth.listOperatorAudit,
  listOperators: operators.listOperators,
  createOperator: operators.createOperator,
  deleteOperator: operators.deleteOperator,
  listOperatorKeys: operators.listOperatorKeys,
  createOperatorKey: operators.createOperatorKey,
  deleteOperatorKey: operators.deleteOperatorKey,
};
export type Routes = typeof routes;
