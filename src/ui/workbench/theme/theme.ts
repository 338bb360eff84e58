import type { ThemeConfig } from 'antd'

const fontFamily = [
  '"PingFang SC"',
  '"HarmonyOS Sans SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans SC"',
  '"Noto Sans CJK SC"',
  'system-ui',
  'sans-serif',
].join(', ')

const ink = '#1c2733'
const quiet = '#4b5763'
const faint = '#5f6b77'
const primary = '#1f4e79'

/**
 * Quiet colours. Each text colour here has a contrast of at least 4.5:1 on white and on the pale grounds below;
 * Ant Design's own secondary texts, placeholders and state colours do not reach that.
 */
export const theme: ThemeConfig = {
  cssVar: { key: 'shanzhi' },
  hashed: false,
  token: {
    fontFamily,
    fontSize: 14,
    lineHeight: 1.65,
    borderRadius: 4,
    wireframe: false,
    motionUnit: 0.06,
    colorPrimary: primary,
    colorInfo: primary,
    colorLink: '#1b5a94',
    colorLinkHover: '#123f69',
    colorLinkActive: '#0d2f50',
    colorSuccess: '#23703a',
    colorSuccessText: '#1d5f31',
    colorWarning: '#8f5500',
    colorWarningText: '#7c4a00',
    colorError: '#b3261e',
    colorErrorText: '#9c1f18',
    colorInfoBg: '#eef4fa',
    colorInfoBorder: '#b5cce2',
    colorSuccessBg: '#edf7f0',
    colorSuccessBorder: '#a9d3b5',
    colorWarningBg: '#fdf6e6',
    colorWarningBorder: '#e3c98f',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#e5aaa6',
    colorText: ink,
    colorTextSecondary: quiet,
    colorTextTertiary: faint,
    colorTextQuaternary: '#66717c',
    colorTextPlaceholder: '#66717c',
    colorTextDescription: faint,
    colorTextDisabled: '#66717c',
    colorBorder: '#b3bcc5',
    colorBorderSecondary: '#e2e6ea',
    colorBgLayout: '#f4f6f8',
    colorBgContainerDisabled: '#f0f2f4',
    controlOutlineWidth: 3,
    controlOutline: 'rgba(31, 78, 121, 0.28)',
  },
  components: {
    Table: {
      headerBg: '#eef2f5',
      headerColor: ink,
      cellPaddingBlockSM: 7,
      rowHoverBg: '#f5f8fb',
      rowSelectedBg: '#e6eff7',
      rowSelectedHoverBg: '#dce9f4',
    },
    Menu: { itemHeight: 38, itemBorderRadius: 4, itemSelectedBg: '#dfe9f2', itemSelectedColor: '#123f69' },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 20 },
    Tag: { defaultBg: '#eef2f5', defaultColor: ink },
  },
}

/** The same without movement. */
export const stillTheme: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } }
