/** The four grades and what is not yet decided; the letter is always shown, the colour never stands alone. */
export type GradeLetter = '优' | '良' | '中' | '差'

export const gradeColours: Readonly<Record<GradeLetter | '待定', { ground: string; ink: string; line: string }>> = {
  优: { ground: '#dff0e2', ink: '#174f26', line: '#5f9e6e' },
  良: { ground: '#dde9f6', ink: '#143f70', line: '#5f8fc2' },
  中: { ground: '#fbeccb', ink: '#6b4200', line: '#c79a3d' },
  差: { ground: '#f9dedc', ink: '#8a1812', line: '#cf7a74' },
  待定: {
    ground: 'repeating-linear-gradient(135deg, #eceff1 0 4px, #f8f9fa 4px 8px)',
    ink: '#414c56',
    line: '#98a3ad',
  },
}
