package timeline

import (
	"strings"
	"sync"
)

// words are those that are keys of the format, and those that people write for
// them, folded.
type words struct {
	all   map[string]bool
	lists map[string]bool // of keys whose value is a list
}

// known says whether a word is one of them.
func (w words) known(s string) bool {
	return s != "" && len(s) <= longestKey && w.all[fold(s)]
}

// ofList says whether a word is a key whose value is a list.
func (w words) ofList(s string) bool {
	return s != "" && len(s) <= longestKey && w.lists[fold(s)]
}

// vocabulary is what the tables of the format hold of words.
type vocabulary interface {
	gather(w words)
}

// allWords returns the words of all tables.
func allWords() words {
	gathered.once.Do(func() { gathered.words = gatherWords() })
	return gathered.words
}

// gathered keeps the words of the tables, which never change.
var gathered struct {
	once  sync.Once
	words words
}

func gatherWords() words {
	w := words{all: map[string]bool{}, lists: map[string]bool{}}
	for _, table := range []vocabulary{
		documentShape(), laneShape(), personShape(), sourceShape(), eraShape(), eventShape(), placeShape(),
		pictureShape(), citationShape(), quoteShape(), originalShape(), checkShape(), datedClaimShape(),
		claimShape(), correctionShape(), linkShape(), storyShape(), stepShape(),
	} {
		table.gather(w)
	}
	for word, key := range foreignKeys() {
		w.all[word] = true
		w.lists[word] = w.lists[key]
	}
	return w
}

// gather adds the words of one table.
func (s *shape[T]) gather(w words) {
	for _, f := range s.fields {
		for _, word := range append(append([]string{f.key}, f.also...), f.instead...) {
			w.all[fold(word)] = true
			if strings.HasPrefix(f.kind, "list of") {
				w.lists[fold(word)] = true
			}
		}
	}
}

// otherLanguages returns the keys of the format for the words that people write
// in their own language: those for what nearly every file has.
func otherLanguages() map[string]string {
	all := map[string]string{}
	for key, list := range map[string]string{
		"title":       "titel titre título titulo titolo tittel tytuł název otsikko başlık τίτλος заголовок название заголовок назва 标题 標題 タイトル 題名 제목",
		"description": "beschreibung untertitel descripción descripcion descrição descrizione omschrijving beskrivning beskrivelse opis kuvaus açıklama описание опис 描述 说明 説明 설명",
		"events":      "ereignisse ereignis événements évènements evenements événement eventos eventi gebeurtenissen händelser hendelser begivenheder hændelser wydarzenia události tapahtumat olaylar γεγονότα события події 事件 出来事 イベント 사건",
		"date":        "datum zeitpunkt fecha data dato päivämäärä tarih ημερομηνία дата 日期 日付 年月日 날짜",
		"text":        "texte texto testo tekst teksti metin κείμενο текст 文本 正文 本文 내용",
		"place":       "ort lieu lugar luogo plaats plats sted miejsce místo paikka yer τόπος место місце 地点 場所 장소",
		"lanes":       "spuren spur bahnen bahn länder pistes carriles corsie sporen",
		"people":      "personen personnes personas persone pessoas personer osoby henkilöt kişiler люди 人物 인물",
		"sources":     "quellen quelle fuentes fuente fonti fonte fontes bronnen bron källor kilder źródła zdroje lähteet kaynaklar πηγές источники джерела 来源 出典 출처",
		"tags":        "schlagwörter schlagworte stichwörter mots-clés etiquetas trefwoorden",
		"image":       "bild foto imagen imagem immagine afbeelding billede obraz kuva resim изображение 图片 画像 사진",
		"eras":        "epochen zeitalter époques épocas epoche",
		"notes":       "notizen notas",
	} {
		for word := range strings.FieldsSeq(list) {
			all[fold(word)] = key
		}
	}
	return all
}

// foreignKeys returns otherLanguages, made once.
var foreignKeys = sync.OnceValue(otherLanguages)
