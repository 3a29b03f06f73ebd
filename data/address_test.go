package data_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	// mirror begins the host of a second edition of a site.
	mirror = regexp.MustCompile(`^(?:m|amp|rd|mobile)[.-]`)
	// short is a part of a path that asks for another edition of one page.
	short = regexp.MustCompile(`/amp(?:/|$)|\.amp$|/print(?:/blogs/|$)|/print[0-9]`)
)

// An address is that of the page itself: no port, no mirror or short form for
// telephones, no preview or version for the printer, nothing that only tells a
// publisher where a reader came from, and no host that has been switched off.
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
		if mirror.MatchString(host) || strings.Contains(host, ".m.wikipedia.") {
			t.Errorf("%s: %s is a mirror of the page", s.ID, s.URL)
		}
		if short.MatchString(u.Path) {
			t.Errorf("%s: %s is a version of the page for telephones or printers", s.ID, s.URL)
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

// A reader is told where a source takes sides or only retells others: these
// publishers carry something in the story, and each says in its note what it is.
func TestSidesAreNamed(t *testing.T) {
	sides := []string{
		"Sputnik", "RT in", "UrduPoint", "Epoch Times", "NTD", "EIR", "World Tribune", "Breitbart", "Pledge Times",
		"RetroNewser", "World History Project", "China-Profile", "MYC", "Abachy", "Axar", "Scobrics", "Friends of Socialist",
	}
	for _, s := range story(t).Sources {
		named := func(side string) bool { return strings.Contains(s.Publisher, side) }
		if slices.ContainsFunc(sides, named) && s.Note == "" {
			t.Errorf("%s: nothing says what “%s” is", s.ID, s.Publisher)
		}
	}
}
