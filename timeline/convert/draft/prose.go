package draft

import (
	"strings"

	markdown "github.com/JohannesKaufmann/html-to-markdown/v2"

	"tideline/timeline/file/markup"
)

// longestPage is the most bytes of a text that are read as a web page; of a longer one
// the marks are dropped.
const longestPage = 1 << 18

// Prose returns a text of a web page in Markdown: paragraphs, emphasis, lists and links.
// Pictures, frames and scripts in it are dropped.
func (d *Draft) Prose(html string) string {
	html = strings.TrimSpace(html)
	if !strings.ContainsAny(html, "<&") || markup.Strip(html) == Line(html) {
		return html
	}
	if len(html) > longestPage || strings.Count(html, "<") > longestPage/64 {
		return markup.Strip(html)
	}
	text, err := markdown.ConvertString(html)
	if err != nil {
		return markup.Strip(html)
	}
	return strings.TrimSpace(text)
}
