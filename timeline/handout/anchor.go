package handout

import (
	"fmt"
	"net/url"
	"strings"
)

// anchor returns the id that a thing of the file has in the page. Letters,
// digits and hyphens of ASCII stay; every other byte is written as “_” and two
// hexadecimal digits, so that two ids never become one, no link needs escaping,
// and “_” before another letter is free for the page itself.
func anchor(kind, id string) string {
	var b strings.Builder
	b.WriteString(kind + "-")
	for i := range len(id) {
		switch c := id[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "_%02x", c)
		}
	}
	return b.String()
}

// webAddress returns an address that a click may open, http or https with a
// host, and else "".
func webAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return address
}
