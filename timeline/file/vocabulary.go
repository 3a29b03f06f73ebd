package file

import (
	"strings"
	"sync"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
)

// worded is a table of the format as a source of words.
type worded interface {
	gather(v outline.Vocabulary)
}

// allWords returns the words of all tables, which never change.
func allWords() outline.Vocabulary {
	gathered.once.Do(func() { gathered.words = gatherWords() })
	return gathered.words
}

// gathered keeps them.
var gathered struct {
	once  sync.Once
	words outline.Vocabulary
}

func gatherWords() outline.Vocabulary {
	v := outline.Vocabulary{Keys: map[string]bool{}, Lists: map[string]bool{}, Titles: map[string]bool{"event": true}}
	for _, table := range []worded{
		documentShape(), scaleShape(), laneShape(), personShape(), sourceShape(), eraShape(), eventShape(), placeShape(),
		pictureShape(), citationShape(), quoteShape(), originalShape(), checkShape(), datedClaimShape(),
		claimShape(), correctionShape(), linkShape(), storyShape(), stepShape(),
	} {
		table.gather(v)
	}
	for word, key := range foreignKeys() {
		v.Keys[word] = true
		v.Lists[word] = v.Lists[key]
	}
	events := eventShape()
	for word := range v.Keys {
		if events.meant(word) == "title" {
			v.Titles[word] = true
		}
	}
	return v
}

// gather adds the words of one table.
func (s *shape[T]) gather(v outline.Vocabulary) {
	for _, f := range s.fields {
		for _, word := range append(append([]string{f.key}, f.also...), f.instead...) {
			v.Keys[diag.Fold(word)] = true
			if strings.HasPrefix(f.kind, "list of") {
				v.Lists[diag.Fold(word)] = true
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
			all[diag.Fold(word)] = key
		}
	}
	return all
}

// foreignKeys returns otherLanguages, made once.
var foreignKeys = sync.OnceValue(otherLanguages)
