package data_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

// An address is that of the page itself: no port, no mirror for telephones, no
// preview, nothing that only tells a publisher where a reader came from, and no
// host that has been switched off.
func TestAddressesAreThoseOfThePages(t *testing.T) {
	gone := []string{"articles.chicagotribune.com", "articles.baltimoresun.com", "oldtmt.vedomosti.ru"}
	tracking := []string{"maca", "oref", "rel", "spt", "src", "catId", "ref", "fbclid", "gclid", "f"}
	for _, s := range story(t).Sources {
		if s.URL == "" {
			continue
		}
		u, err := url.Parse(s.URL)
		if err != nil {
			t.Errorf("%s: %v", s.ID, err)
			continue
		}
		host := u.Hostname()
		if u.Port() != "" || strings.Contains(u.Path, "/preview/") || strings.HasPrefix(host, "feeds.") {
			t.Errorf("%s: %s is a way to the page and not its address", s.ID, s.URL)
		}
		if strings.HasPrefix(host, "m-") || strings.Contains(host, ".m.wikipedia.") || strings.HasPrefix(host, "rd.") {
			t.Errorf("%s: %s is a mirror of the page", s.ID, s.URL)
		}
		if slices.Contains(gone, host) {
			t.Errorf("%s: the host of %s is gone; a text that can be had only in an archive has no address", s.ID, s.URL)
		}
		for name := range u.Query() {
			if slices.Contains(tracking, name) || strings.HasPrefix(name, "utm_") {
				t.Errorf("%s: “%s” in %s tells where a reader came from, and does not belong to the address", s.ID, name, s.URL)
			}
		}
	}
}
