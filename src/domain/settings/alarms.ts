import { oneOf } from './setting.ts';

const ALARMS = ['both', 'evening', 'hour', 'off'] as const;
/** Which alarms the calendar file gives an interview. */
export type AlarmSetting = (typeof ALARMS)[number];

export const alarmsSetting = oneOf<AlarmSetting>('alarm', ALARMS, {
  initial: 'both',
  says: 'alarms of an interview in its calendar file: evening (the one before), hour (an hour before), both or off',
});
