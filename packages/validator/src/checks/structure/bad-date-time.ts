import { type Check, defineCheck } from '../../check-definition.ts';
import { isDateTime } from '../../formats/date-time.ts';

export const badDateTime: Check = defineCheck({
  id: 'structure/bad-date-time',
  level: 'error',
  effort: 'low',
  keyword: 'format',
  source: {
    title: 'OCDS 1.1: Date',
    url: 'https://standard.open-contracting.org/1.1/en/schema/reference/#date',
  },
  codes: ['lib-cove-ocds:date-time'],
  texts: {
    en: {
      title: 'Malformed date',
      message: '“{value}” in {path} is not a date with time and time zone.',
      why: 'Time limits, delays and the order of events are calculated from dates. A date without time or time zone, or in a local notation, is read differently by each program or not at all.',
      fix: {
        system:
          'Write dates as 2024-03-15T09:30:00-05:00 or 2024-03-15T14:30:00Z. Where only the day is known, add a time that suits the field, such as 23:59:59 for a deadline. Leave the field out where there is no date.',
        role: 'The data team changes the date format in the export; nothing has to be entered again.',
      },
    },
    es: {
      title: 'Fecha mal formada',
      message: '«{value}» en {path} no es una fecha con hora y zona horaria.',
      why: 'Los plazos, las demoras y el orden de los hechos se calculan a partir de las fechas. Una fecha sin hora o sin zona horaria, o escrita a la manera local, se interpreta de forma distinta en cada programa o no se interpreta.',
      fix: {
        system:
          'Escribir las fechas como 2024-03-15T09:30:00-05:00 o 2024-03-15T14:30:00Z. Si solo se conoce el día, añadir una hora adecuada al campo, por ejemplo 23:59:59 para una fecha límite. Si no hay fecha, omitir el campo.',
        role: 'El equipo de datos cambia el formato de las fechas en la exportación; no hay que volver a introducir ningún dato.',
      },
    },
  },
  examples: {
    pass: [
      { release: { date: '2024-01-01T08:30:00.5-05:00' } },
      { release: { tender: { id: 'T-1', tenderPeriod: { startDate: null } } } },
    ],
    fail: [
      {
        release: {
          tender: { id: 'T-1', tenderPeriod: { startDate: '2024-01-15', endDate: '31/01/2024' } },
        },
        at: ['/tender/tenderPeriod/startDate', '/tender/tenderPeriod/endDate'],
      },
      { release: { date: '' }, at: ['/date'] },
    ],
  },
  bind(field, report) {
    if (field.rules.format !== 'date-time') return undefined;
    return {
      string(value) {
        if (!isDateTime(value)) report({ expected: 'date-time' });
      },
    };
  },
});
