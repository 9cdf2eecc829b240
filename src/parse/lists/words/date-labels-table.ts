/**
 * What pages write before a day, by what the day then is. A day of the second kind is not the day of
 * the thing where another stands beside it; one of the third never is.
 */
export const DATE_LABELS = {
  published:
    "posted|posted on|published|published on|publication date|date published|date|date posted|added|added on|submitted on|on|released|release date|first published|created|created on|veröffentlicht|veröffentlicht am|erschienen am|datum|publié|publié le|mis en ligne le|date de publication|publicado|publicado el|publicado em|fecha|fecha de publicación|data|pubblicato|pubblicato il|gepubliceerd|gepubliceerd op|geplaatst op|publicerad|publicerat|publisert|udgivet|offentliggjort|julkaistu|opublikowano|data publikacji|опубликовано|дата|公開日|投稿日|発表日|发布时间|发布日期|發布日期|게시일|تاريخ النشر|نشر في",
  updated:
    "updated|updated on|last updated|last updated on|update|last update|modified|last modified|last modified on|modified on|changed|revised|last revised|reviewed|last reviewed|page last updated|edited|last edited|corrected|archived|archived on|retrieved|accessed|aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt geändert|geändert am|stand|mis à jour|mis à jour le|mise à jour|dernière mise à jour|modifié le|actualizado|actualizado el|última actualización|modificado|atualizado|atualizado em|última atualização|aggiornato|aggiornato il|ultimo aggiornamento|bijgewerkt|bijgewerkt op|laatst gewijzigd|uppdaterad|senast uppdaterad|oppdatert|sist oppdatert|opdateret|sidst opdateret|päivitetty|zaktualizowano|aktualizacja|обновлено|изменено|更新日|最終更新日|更新时间|更新日期|수정일|آخر تحديث",
  event:
    "closes|closes on|closed|closing date|closing|deadline|apply by|ends|ends on|end date|until|valid until|expires|starts|starts on|start date|opens|opened|opens on|begins|event date|takes place|takes place on|due|due date|effective|effective from|in force from|comes into force|frist|anmeldeschluss|bewerbungsfrist|endet am|beginnt am|gültig bis|in kraft ab|date limite|échéance|clôture|jusqu'au|à partir du|fecha límite|plazo|cierra|vence|prazo|scadenza|sluit op|sista dag|frist|termin|срок|до|締切|締切日|期限|截止日期|截止时间|마감일|آخر موعد",
} as const;
export type DateRole = keyof typeof DATE_LABELS;
