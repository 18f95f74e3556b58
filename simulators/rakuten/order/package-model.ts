import { z } from 'zod';

const flag = z.number();
const nullableText = z.string().nullable();

export const personSchema = z.object({
  zipCode1: z.string(),
  zipCode2: z.string(),
  prefecture: z.string(),
  city: z.string(),
  subAddress: nullableText,
  familyName: z.string(),
  firstName: nullableText,
  familyNameKana: nullableText,
  firstNameKana: nullableText,
  phoneNumber1: nullableText,
  phoneNumber2: nullableText,
  phoneNumber3: nullableText,
});
export type Person = z.infer<typeof personSchema>;

const skuSchema = z.object({
  variantId: z.string(),
  merchantDefinedSkuId: nullableText,
  skuInfo: nullableText,
});

const itemSchema = z.object({
  itemDetailId: z.number(),
  itemName: z.string(),
  itemId: z.number(),
  itemNumber: nullableText,
  manageNumber: z.string(),
  price: z.number(),
  units: z.number(),
  includePostageFlag: flag,
  includeTaxFlag: flag,
  includeCashOnDeliveryPostageFlag: flag,
  selectedChoice: nullableText,
  pointRate: z.number(),
  pointType: z.number(),
  inventoryType: z.number(),
  delvdateInfo: nullableText,
  restoreInventoryFlag: flag,
  dealFlag: flag,
  drugFlag: flag,
  deleteItemFlag: flag,
  taxRate: z.number(),
  priceTaxIncl: z.number(),
  isSingleItemShipping: flag,
  SkuModelList: z.array(skuSchema),
});
export type Item = z.infer<typeof itemSchema>;

export const shippingSchema = z.object({
  shippingDetailId: z.number(),
  shippingNumber: nullableText,
  deliveryCompany: nullableText,
  deliveryCompanyName: nullableText,
  shippingDate: nullableText,
});
export type Shipping = z.infer<typeof shippingSchema>;

const cvsSchema = z.object({
  cvsCode: z.number(),
  storeGenreCode: nullableText,
  storeCode: nullableText,
  storeName: nullableText,
  storeZip: nullableText,
  storePrefecture: nullableText,
  storeAddress: nullableText,
  areaCode: nullableText,
  depo: nullableText,
  openTime: nullableText,
  closeTime: nullableText,
  cvsRemarks: nullableText,
});

const socialGiftSchema = z.object({
  sgMngNumber: z.string(),
  inputDueDate: z.string(),
  inputFlag: flag,
  inputCompDatetime: nullableText,
  receiverEmailAddress: nullableText,
});

/** A basket: what goes to one recipient. */
export const packageSchema = z.object({
  basketId: z.number(),
  postagePrice: z.number(),
  postageTaxRate: z.number(),
  deliveryPrice: z.number(),
  deliveryTaxRate: z.number(),
  goodsTax: z.number(),
  goodsPrice: z.number(),
  totalPrice: z.number(),
  noshi: nullableText,
  packageDeleteFlag: flag,
  SenderModel: personSchema.extend({ isolatedIslandFlag: flag }),
  ItemModelList: z.array(itemSchema),
  ShippingModelList: z.array(shippingSchema),
  DeliveryCvsModel: cvsSchema.nullable(),
  defaultDeliveryCompanyCode: z.string(),
  dropOffFlag: flag,
  dropOffLocation: nullableText,
  SocialGiftModel: socialGiftSchema.nullable(),
});
export type Package = z.infer<typeof packageSchema>;
