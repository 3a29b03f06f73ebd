package draft

import (
	"strings"
	"sync"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"

	"tideline/timeline/file/markup"
)

// longestPage is the most bytes of a text that are read as a web page; of a longer one
// the marks are dropped.
const longestPage = 1 << 18

// pages writes web pages in Markdown. It is made once: that takes as long as a page of it.
var pages = sync.OnceValue(func() *converter.Converter {
	return converter.NewConverter(converter.WithPlugins(base.NewBasePlugin(), commonmark.NewCommonmarkPlugin()))
})

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
	text, err := pages().ConvertString(html)
	if err != nil {
		return markup.Strip(html)
	}
	return strings.TrimSpace(text)
}
