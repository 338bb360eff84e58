import { describe, expect, test } from 'vitest'
import { findForbiddenHtml, textOfHtml } from './allowed-html.ts'

describe('fit to be published', () => {
  test.each([
    '',
    '只是文字',
    '<h2>考评结果</h2><p>优 <strong>12</strong> 个</p>',
    '<table class="result"><tr><th scope="row">金水区</th><td colspan="2">优</td></tr></table>',
    '<p><a href="https://www.example.gov.cn/a?b=1">原文</a><br/><img src="/files/1.png" alt="图"></p>',
    '<img src="data:image/png;base64,iVBORw0KGgo=" alt="">',
    '<p>90 分以上 &gt; 85 分 &amp; 其他</p>',
  ])('%s', (html) => {
    expect(findForbiddenHtml(html)).toBeNull()
  })
})

describe('refused', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//x>',
    '<p onclick="alert(1)">x</p>',
    '<p style="position:fixed">x</p>',
    '<img src=x onerror=alert(1)>',
    '<img src="https://elsewhere.example/pixel.png">',
    '<img src="//elsewhere.example/pixel.png">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#115;cript:alert(1)">x</a>',
    '<a href=" &#x6A;avascript&colon;alert(1)">x</a>',
    '<a href="\u0001javascript:alert(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<a href="vbscript:x">x</a>',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<svg><animate onbegin=alert(1)></svg>',
    '<iframe src="/x"></iframe>',
    '<form action="/x"><input></form>',
    '<style>*{display:none}</style>',
    '<base href="https://elsewhere.example/">',
    '<meta http-equiv="refresh" content="0">',
    '<!-- <p> -->',
    '<p title="a>b" onclick="x">',
    '<p',
    'a < b',
    '<p/onclick=alert(1)>',
    '<math><mi xlink:href="x">',
  ])('%s', (html) => {
    expect(findForbiddenHtml(html)).not.toBeNull()
  })
})

test('reads the words of a page as a browser shows them', () => {
  expect(textOfHtml('<p>138<b>1234</b>5678 &amp; &#49;&#x33;8</p>').replaceAll(/\s+/g, ' ')).toContain('& 138')
})

test('a long page is looked through in no time that a person notices', () => {
  const html = '<table>' + '<tr><td class="a">金水区</td><td>优</td></tr>'.repeat(20_000) + '</table>'
  expect(findForbiddenHtml(html)).toBeNull()
  expect(findForbiddenHtml(`${html}<b ${'a '.repeat(200_000)}`)).not.toBeNull()
})
