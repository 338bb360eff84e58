// Shows what others were answered, and which body the words lead to, while somebody writes a question.
const question = document.querySelector('textarea[name="question"]')
const place = document.querySelector('#while-typing')
const pause = 500
let waiting
let asked = ''

async function look() {
  const words = question.value.trim().slice(0, 200)
  if (words === asked) return
  asked = words
  if (words.length < 2) return place.replaceChildren()
  const answer = await fetch(`/inquiries/while-typing?question=${encodeURIComponent(words)}`).catch(() => null)
  if (answer?.ok && words === asked) place.innerHTML = await answer.text()
}

question?.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(look, pause)
})
