import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from './detectLanguage.ts';

test.each([
  ['我的 iPhone 充不进电', 'zh'], ['Where is my order?', 'en'], ['注文はどこですか', 'ja'], ['주문은 어디에 있나요', 'ko'], ['Где мой заказ', 'ru'],
  ['أين طلبي', 'ar'], ['สินค้าอยู่ไหน', 'th'], ['मेरा ऑर्डर कहाँ है', 'hi'], ['12345 😀', 'und'], ['', 'und'], ['please 退款 my order number is A1', 'en'], ['wifi坏了', 'zh'],
])('%j is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

describe('Latin letters', () => {
  test.each([
    ['¿Cuándo van a entregar mi pedido?', 'es'], ['El repartidor dejó la caja en la calle', 'es'], ['Ma commande est arrivée cassée', 'fr'], ['Je n’ai toujours rien reçu', 'fr'],
    ['Der Fahrer hat das Paket einfach vor die Tür gestellt', 'de'], ['Wann bekomme ich mein Geld zurück?', 'de'], ['A entrega está atrasada há três dias', 'pt'], ['Quero trocar o tamanho do sapato', 'pt'],
    ['Il corriere non è mai passato', 'it'], ['Posso cambiare la taglia delle scarpe?', 'it'], ['De bezorger heeft het pakje bij de buren gelaten', 'nl'], ['Ayakkabının numarasını değiştirmek istiyorum', 'tr'],
    ['Tôi muốn đổi sang cỡ lớn hơn', 'vi'], ['Kurirnya bilang sudah diantar tapi belum saya terima', 'id'], ['Saya nak tukar saiz kasut sebab tak muat', 'ms'], ['The courier says it was delivered, but it was not', 'en'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
  test.each([['ok', 'en'], ['hi', 'en'], ['thx', 'en'], ['pls', 'en'], ['hola', 'es'], ['gracias', 'es'], ['merci', 'fr'], ['danke', 'de'], ['obrigada', 'pt'], ['ciao', 'it'], ['bedankt', 'nl'], ['merhaba', 'tr']])('%j alone is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
  test.each(['QH12345', 'A1', '#881-22', 'SF1440023377'])('a code such as %j is no language', (text) => expect(detectLanguage(text)).toBe('und'));
  test.each([['Gdzie są moje pieniądze', 'pl'], ['Hol van a csomagom? Már két hete várok rá, nagyon bosszantó, köszönöm, hogy törődtök velem, ő sem tudja', 'hu'], ['Var är mitt paket på väg', 'sv']])('letters that no language with weights has tell %j', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('Han characters', () => {
  test.each(['退款', '請問退款要多久', '我想問下幾時有貨', '唔該，幫我退錢', '客服電話打不通'])('%s is Chinese', (text) => expect(detectLanguage(text)).toBe('zh'));
  test.each(['返金', '注文番号', '配送状況', '荷物が届きません', '領収書の発行'])('%s is Japanese', (text) => expect(detectLanguage(text)).toBe('ja'));
  test('a の in an advert in Chinese is not Japanese', () => expect(detectLanguage('优の品旗舰店的客服在哪里')).toBe('zh'));
});

test.each([['Де моє замовлення', 'uk'], ['سفارش من کجاست؟ چرا نرسید', 'fa']])('%j is told from its neighbours by its letters: %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test('any text has a language or none, and no text is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(detectLanguage(text)).toMatch(/^(?:[a-z]{2}|und)$/);
    }),
  );
  expect(detectLanguage('é'.repeat(1_000_000))).toMatch(/^[a-z]{2}$/);
});
