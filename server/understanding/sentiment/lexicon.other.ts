import type { Lexicon } from './readLexicon.ts';

/**
 * The few words of other languages that a customer in distress or delight is likeliest to write, and loan words; for
 * texts that no model reads. Stems stand where a language bends its words. The groups are explained in `readLexicon.ts`.
 */
export const lexiconOther: Lexicon = {
  moods: [
    [0.9, 0, `
      excelente excelentes perfecto perfecta perfeito perfeita perfetto perfetta parfait parfaite perfekt genial fantástico fantástica fantastique fantastisch ottimo ottima
      encantado encantada maravilloso maravilhoso meraviglioso magnifique ausgezeichnet wunderbar hervorragend uitstekend geweldig mükemmel harika süper tuyệt_vời xuất_sắc
      luar_biasa sempurna terbaik cemerlang hebat super perfect excellent amazing отличн прекрасн замечательн великолепн ممتاز رائع شكرا_جزيلا ยอดเยี่ยม ดีมาก ประทับใจ बहुत_अच्छा बेहतरीन शानदार
      最高 素晴らし すばらし 完璧 嬉しい うれしい 助かりました 최고 훌륭 완벽 감동 만족
    `],
    [0.6, 0, `
      gracias merci danke obrigado obrigada grazie bedankt dank teşekkür teşekkürler cảm_ơn cám_ơn terima_kasih makasih bueno buena bien bom boa bon bonne gut schön buono bravo brava goed fijn
      güzel iyi tốt hài_lòng bagus baik puas senang suka contento contenta contente heureux heureuse ravi zufrieden glücklich felice soddisfatto tevreden blij memnun rápido rapide schnell veloce snel hızlı
      top ok thanks спасибо хорош доволен довольна рад быстро شكرا جيد جميل سعيد ขอบคุณ ดี ชอบ พอใจ धन्यवाद अच्छा खुश ありがと 感謝 良い よかった 満足 丁寧 감사 고마 좋아 좋은 친절
    `],
    [-0.9, 0.35, `
      terrible horrible pésimo pésima péssimo péssima pessimo pessima fatal horrendo vergüenza vergonha vergogna scandaleux inadmissible inacceptable inaceptable inaceitável inaccettabile
      inaceptables schrecklich furchtbar katastrophal katastrophe unverschämt frechheit unzumutbar nul nulle catastrophique catastrófico verschrikkelijk vreselijk belachelijk schandalig rezalet
      berbat iğrenç korkunç tệ quá_tệ kinh_khủng thất_vọng buruk parah mengecewakan kecewa teruk absurdo ridículo ridicule lächerlich ridicolo lamentable penoso
      worst desastre désastre disastro ужас отвратительн кошмар безобраз худш позор سيء سيئ أسوأ فظيع مخيب แย่ ห่วย ผิดหวัง घटिया बेकार बुरा खराब निराश 最悪 最低 ひどい 酷い がっかり 残念 최악 별로 실망 형편없
    `],
    [-0.55, 0.15, `
      mal malo mala mauvais mauvaise schlecht schlechte schlechter kötü slecht slechte brutto male ruim roto rota cassé cassée kaputt defekt beschädigt rotto rotta quebrado quebrada kapot bozuk hỏng rusak rosak
      problema problemas problème probleme problem problemen sorun error fehler erreur errore fout hata lỗi masalah retraso retard verspätung verspätet atrasado atraso ritardo vertraging gecikme trễ chậm
      terlambat lambat lento lente langsam decepcionado decepcionante déçu déçue décevant enttäuscht enttäuschend deluso delusa teleurgesteld triste traurig noch_nicht todavía_no ainda_não pas_encore toujours_pas
      toujours_rien immer_noch_nicht nog_niet non_ancora hala_gelmedi belum_sampai chưa_nhận não_funciona no_funciona ne_marche_pas funktioniert_nicht non_funziona werkt_niet çalışmıyor không_hoạt_động tidak_berfungsi
      сломан плох не_работает не_приш задерж проблем ошибк разочаров медленно медленн مشكلة تأخر متأخر مكسور لا_يعمل لم_يصل ช้า เสีย พัง ไม่ได้รับ ปัญหา समस्या देर टूटा नहीं_मिला
      遅い 遅れ 壊れ 届かない 届きません 故障 不良 不具合 困っ 困り 問題 늦 고장 안_와 안와 문제 불편 부서
    `],
    [-0.95, 0.85, `
      estafa estafadores estafador ladrones ladrón robo timo arnaque arnaqueurs escroc escrocs voleurs voleur betrug betrüger abzocke diebe golpe golpistas ladrões ladrão roubo truffa truffatori ladri oplichting
      oplichters dieven dolandırıcı dolandırıcılık hırsız lừa_đảo penipu penipuan tipu scam scammer scammers fraud fake wtf fuck fucking shit mierda merde scheiße scheisse merda cazzo kut siktir puta putain
      porra đm vãi anjing bangsat babi bodoh bodo stupid idiot idiotas idiota idiotes furioso furiosa furieux furieuse wütend sauer arrabbiato arrabbiata woedend boos öfke kızgın marah geram
      мошенник мошенничеств обман воры ворьё бесит достали сука блять блядь идиот نصب نصاب احتيال سرقة لصوص حرامي غاضب โกง หลอกลวง โมโห เหี้ย धोखा ठग चोर गुस्सा 詐欺 騙さ ふざけ 怒り 許せない いい加減にし 사기 도둑 화나 화가 짜증 열받 미친
    `],
    [-0.4, 0.2, `
      refund reembolso remboursement rückerstattung rimborso terugbetaling iade hoàn_tiền pengembalian_dana bayaran_balik reclamación reclamo réclamation beschwerde reclamação şikayet khiếu_nại keluhan aduan cancel cancelar annuler stornieren
      возврат верните жалоб استرداد شكوى คืนเงิน ร้องเรียน रिफंड शिकायत 返金 苦情 クレーム 환불 항의
    `],
  ],
  degrees: [[1.4, 'muy très sehr muito molto heel erg çok rất quá sangat banget очень とても すごく 정말 너무 मुझे_बहुत جدا มาก']],
  degreesAfter: '',
  negators: 'nicht kein keine niet geen değil không tidak tak bukan не нет ไม่ नहीं 않 아니',
  contrasts: 'pero mais aber mas ma maar ama nhưng tapi tetapi но لكن แต่ लेकिन でも 하지만',
};
