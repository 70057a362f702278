# いくつかの種類の記録に共通の呼び方。種類ごとのものは kinds/ にあります。

## 文の中での呼び方
kind-name = { KIND($kind) }
kind-name-unknown = 「{ $kind }」

## 項目
field-any-name = 名前
field-any-answer = 答え
field-any-visible-to = 見える人
field-title = 題名
field-body = 本文
field-day = 日
field-at = 時刻
field-tags = タグ
field-note = ひとこと
field-session = つどい
field-since = はじめた日
field-state = 今の状態
field-done-on = できた日
field-position = 並び順
field-on = 日
field-reading = よみ
field-lang = 言語
field-member = メンバー
field-ja = 日本語の文
field-en = 英語の文
field-from = いつから
field-place = 場所
field-format = 形式
field-next-day = 次回の日
field-url = リンク
field-verified-on = 確かめた日
field-cost = 料金
field-hours = 受付時間
field-region = 地域
field-verified-by = 確かめた人

## 選ぶ言葉
choice-visibility-facilitators = ファシリテーター
choice-visibility-group = グループの全員

## 項目に入れられるもの
expected-what =
    { $expected ->
        [line] 一行の短い文
        [plain_line] 一行の文（改行や、文字の向きを変える記号は使えません）
        [text] 文章
        [day] 実際にある日付（例 2026-04-05）
        [at] 時差のついた日時（例 2026-04-05T19:30:00+09:00）
        [clock] 時刻（例 14:00）
        [int_1_5] 1から5までの整数
        [int_m2_2] -2から2までの整数
        [int_0_10] 0から10までの整数
        [int_1_4] 1から4までの整数
        [minutes] 0から1440までの整数（分）
        [count] 0から9999までの整数
        [number] 1から9999までの整数
        [decimal_0_24] 0から24までの数（小数は2桁まで、例 6.5）
        [bool] はい（true）かいいえ（false）
        [goal_state] active、resting、reached、let_go のどれか
        [member_role] member か facilitator
        [member_state] active、resting、left のどれか
        [visibility] facilitators、group のどれか
        [ack_how] paper か app
        [attendance_state] present、late、left_early、absent、resting のどれか
        [mood_helping] yes、neither、hard のどれか
        [text_list] 短い言葉の並び（多すぎないもの）
        [text_set] 短い言葉の集まり
        [ref] つながる記録のID（26文字）
        [person] 人のID（26文字）
        [lang] 言語の記号（例 ja、en）
        [url] http、https、mailto、tel のどれかではじまるリンク
        [rungs] -2から+2までの五段を書いた、五つの短い文
        [ratings] 三つまでの自分の項目と、それぞれ0から10までの整数
        [position] 並び順（0以上の整数か、英数字）
        [attachment] 添付ファイルの情報（blob、size、name）
        [steps] 進行の項目の並び（それぞれに key）
        [whole_number] 小数のない値（数は2の53乗より小さい整数）
        [field_name] 別の名前（64文字まで。先頭の「_」と「/」は使えません）
       *[other] 別の値（{ $expected }）
    }
