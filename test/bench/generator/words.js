// @ts-check

/** @typedef {'ascii' | 'latin' | 'cyrillic' | 'escaped'} TextClass */

const ascii = [
  ...['supply', 'of', 'and', 'for', 'the', 'repair', 'school', 'road', 'bridge', 'water'],
  ...['hospital', 'cleaning', 'service', 'northern', 'district', 'annual', 'equipment', 'office'],
  ...['lighting', 'maintenance', 'design', 'supervision', 'library', 'harbour', 'transport'],
  ...['materials', 'emergency', 'building', 'paper', 'medicines', 'computers', 'training'],
  ...['insurance', 'security', 'gardens', 'waste', 'collection', 'second', 'phase', 'fuel'],
];

const latin = [
  ...['suministro', 'de', 'y', 'para', 'la', 'reparación', 'escuela', 'señalización', 'puente'],
  ...['agua', 'clínica', 'limpieza', 'servicio', 'región', 'año', 'equipos', 'oficina'],
  ...['iluminación', 'mantenimiento', 'diseño', 'supervisión', 'biblioteca', 'güeros', 'tránsito'],
  ...['materiales', 'emergencia', 'edificio', 'cartón', 'fármacos', 'informática', 'formación'],
  ...['pólizas', 'vigilancia', 'jardín', 'residuos', 'recolección', 'última', 'etapa', 'camión'],
  'niñez',
];

const cyrillic = [
  ...['постачання', 'та', 'для', 'ремонт', 'школи', 'дороги', 'мосту', 'води', 'лікарні'],
  ...['прибирання', 'послуги', 'північного', 'району', 'річний', 'обладнання', 'кабінету'],
  ...['освітлення', 'обслуговування', 'проєкт', 'нагляд', 'бібліотеки', 'порту', 'перевезення'],
  ...['матеріали', 'аварійний', 'будівлі', 'папір', 'ліки', 'комп’ютери', 'навчання'],
  ...['страхування', 'охорона', 'саду', 'відходів', 'збирання', 'другий', 'етап', 'паливо'],
  ...['громади', 'їдальня'],
];

/**
 * The words of a text class. `escaped` is Cyrillic text too: it differs in how it is written.
 *
 * @type {Readonly<Record<TextClass, readonly string[]>>}
 */
export const words = { ascii, latin, cyrillic, escaped: cyrillic };
