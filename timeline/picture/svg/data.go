package svg

import (
	"encoding/base64"
	"net/url"
	"strings"
)

// dataOf returns the bytes in a data: address, nil for any other.
func dataOf(address string) []byte {
	rest, found := strings.CutPrefix(strings.TrimSpace(address), "data:")
	head, body, comma := strings.Cut(rest, ",")
	if !found || !comma {
		return nil
	}
	if !strings.HasSuffix(strings.TrimSpace(head), ";base64") {
		text, err := url.PathUnescape(body)
		if err != nil {
			return nil
		}
		return []byte(text)
	}
	body = strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == '=' {
			return -1
		}
		return r
	}, body)
	content, err := base64.RawStdEncoding.DecodeString(body)
	if err != nil {
		return nil
	}
	return content
}
