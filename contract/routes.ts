import * as accounts from './accounts.ts';
import * as apiKeys from './api-keys.ts';
import * as consents from './consents.ts';
import * as csvImports from './csv-imports.ts';
import * as csvMappings from './csv-mappings.ts';
import * as exports_ from './exports.ts';
import * as health from './health.ts';
import * as imports from './imports.ts';
import * as instructions from './instructions.ts';
import * as malls from './malls.ts';
import * as operators from './operators.ts';
import * as orders from './orders.ts';
import * as shippedCsv from './shipped-csv.ts';
import * as shops from './shops.ts';
import * as statuses from './statuses.ts';

/** Every call of the public API. The server must serve each; the OpenAPI document and the permission matrix come from here. */
export const routes = {
  listMalls: malls.listMalls,
  createShop: shops.createShop,
  listShops: shops.listShops,
  getShop: shops.getShop,
  updateShop: shops.updateShop,
  deleteShop: shops.deleteShop,
  testConnection: shops.testConnection,
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
  signUp: accounts.signUp,
  getProvisioning: accounts.getProvisioning,
  startDemo: accounts.startDemo,
  getInstallation: accounts.getInstallation,
  getMe: accounts.getMe,
  getContract: accounts.getContract,
  getMallHealth: health.getMallHealth,
  getOperator: operators.getOperator,
};
export type Routes = typeof routes;
