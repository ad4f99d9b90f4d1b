import type { Lexicon } from './readLexicon.ts';

/** Words of English-speaking customers, lower case, without apostrophes. The groups are explained in `readLexicon.ts`. */
export const lexiconEn: Lexicon = {
  moods: [
    [1, 0, `
      excellent outstanding amazing fantastic awesome perfect perfectly wonderful superb brilliant exceptional phenomenal flawless
      magnificent incredible incredibly_good best_ever love_it loved_it love_this absolutely_love five_stars 5_stars top_notch
      first_class world_class blown_away above_and_beyond cant_fault couldnt_be_happier couldnt_be_better cant_thank_you_enough
      life_saver lifesaver you_rock masterpiece stunning dazzling triumph exhilarating spectacular
    `],
    [0.8, 0, `
      great love loved loves loving happy happier delighted thrilled pleased satisfied satisfying satisfaction impressed impressive
      grateful appreciate* thankful recommend recommended beautiful beautifully gorgeous lovely delicious tasty superior terrific
      marvelous marvellous splendid pleasure delight* exciting excited enjoy* charming best winner fabulous glad proud enthusiastic
      hilarious captivating compelling touching moving heartwarming engaging powerful remarkable remarkably gem win winning won
      congrats congratulations celebrate* blessed
    `],
    [0.6, 0, `
      good nice better helpful friendly polite kind kindly courteous professional patient caring attentive efficient effective fast
      quick quickly prompt promptly speedy timely smooth smoothly seamless easy easily simple convenient comfortable comfy clean fresh
      reliable trustworthy honest fair affordable worth worthwhile value works_great works_well works_perfectly well_made well_done
      sturdy solid durable accurate clear thanks thank_you thank_u thx cheers ty resolved sorted fixed solved funny fun cute sweet warm
      cool smart clever fine_work intelligent thoughtful entertaining interesting fascinating refreshing original inventive rich
      graceful elegant lively vivid tender wise witty insightful enjoyable pleasant likable appealing impress* success* positive hope
      hopeful bright favorite favourite fan safe strong perfect_fit yay woohoo woo_hoo haha lol good_luck looking_forward cant_wait
      smile* beauty talent talented gift rewarding honor
    `],
    [0.45, 0, `
      not_bad not_too_bad isnt_bad wasnt_bad no_problem no_problems no_worries no_issues no_issue no_complaints no_complaint
      cant_complain cannot_complain without_any_problem without_issues never_had_a_problem never_disappoints 
      doesnt_disappoint not_disappointed not_a_problem problem_solved all_good sounds_good ok okay fine alright decent well welcome
      please_and_thanks like liked likes works working yes improved improvement happy_to glad_to free bonus ready
    `],
    [-1, 0.35, `
      terrible horrible awful worst atrocious abysmal appalling dreadful disgusting disgusted pathetic unacceptable inexcusable
      outrageous horrendous hopeless useless worthless disaster nightmare worst_ever zero_stars 0_stars never_again waste_of_money
      waste_of_time wasted_my_time complete_waste total_waste never_buy dont_buy do_not_buy avoid stay_away ripped_off garbage trash
      rubbish crap junk joke_of_a what_a_joke absolute_joke ruined lousy shoddy beyond_disappointed abomination unwatchable
    `],
    [-0.8, 0.25, `
      bad badly poor poorly disappoint* unhappy dissatisfied unsatisfied upset frustrat* annoy* irritat* hate hated hates hating
      dislike sucks suck sucked sucky rude unprofessional unhelpful incompetent ignorant dismissive careless negligent dishonest
      misleading mislead misled false_advertising fake counterfeit defective faulty broken broke damaged cracked shattered leaking
      leaked ripped torn stained dirty filthy smelly stinks stink moldy mouldy rotten expired stale inedible ridiculous absurd nonsense
      insult* unfair unreliable regret overpriced rip_off let_down letdown fed_up sick_of tired_of ignored ignoring no_response
      no_reply no_answer nobody_answers nobody_replies no_one_answers no_one_replies no_help not_helpful never_arrived not_arrived not_turned_up nothing_like not_look_anything_like never_came
      never_received never_got didnt_arrive hasnt_arrived havent_received didnt_receive not_received still_waiting still_nothing
      doesnt_work didnt_work not_working stopped_working wont_work cant_use wont_turn_on keeps_crashing crash* freezes failed failure
      fails fail dull boring bland tedious lifeless pointless mess messy sloppy stupid dumb silly lame clumsy contrived shallow tired
      annoying mediocre unfunny predictable forgettable flat cheesy sad sadly tragic tragedy depress* cry crying sorry_excuse miserable
      pain painful hurt* sick ugly nasty gross evil dead death die died kill* murder war violence terror* racist corrupt* liar lie lies
      lying worse worsen* fear scared scary afraid shame shameful embarrass* inferior
    `],
    [-0.55, 0.12, `
      problem problems issue issues trouble slow slowly late delay delayed delays wait waited waiting missing lost wrong incorrect
      mistake mistakes error errors complain* complaint complaints cancel cancelled canceled cancelling refund refunds money_back
      chargeback_fee charged_twice double_charged overcharged wrongly_charged unauthorized unauthorised difficult hard_to confusing
      confused complicated inconvenient inconvenience expensive cheap_quality flimsy scratched dent dented bent loose too_small too_big
      too_tight too_short too_long too_expensive doesnt_fit unfortunately stuck locked_out cant_log_in cannot_log_in cant_login unable
      concern* worried worry worrying unclear not_clear ineffective unable_to nothing_happens still_no still_not how_long
      how_many_times not_sure unfortunate lack lacking fails_to empty weak thin excessive bored forgotten
      miss missed weird bizarre awkward crisis blame* fight attack* ban banned guilty illegal danger* risk threat* sorry unless
      nothing_new
    `],
    [-0.3, 0.05, `
      average meh so_so mediocre_at_best could_be_better 
      underwhelming nothing_special okayish just_ok only_ok would_be_better too instead less least minor
    `],
    [-1, 0.85, `
      scam scammer scammers scammed scamming fraud fraudulent fraudsters thieves thief theft stealing stole_my crooks crook criminals
      con_artists cheat cheated cheating robbed robbery rob liars you_lied furious livid outraged enraged infuriat* fuming angry anger
      pissed pissed_off mad_at fucking fuck fucked fuckin wtf bullshit bs shit shitty bastard bastards asshole assholes idiot idiots
      moron morons imbecile* damn goddamn damned bloody_hell screw_you screwed_me go_to_hell hell_with shut_up stfu had_enough
      ive_had_it enough_is_enough sick_and_tired last_straw last_chance final_warning how_dare shame_on_you disgrace disgraceful
      joke_company taking_the_piss taking_the_mick unbelievable beyond_ridiculous are_you_kidding you_kidding are_you_serious
      wasting_my_time stop_wasting give_me_my_money give_me_back want_my_money want_my_money_back where_is_my_money wheres_my_money
      right_now_or fix_this_now fix_it_now answer_me
    `],
    [-0.75, 0.65, `
      lawyer lawyers attorney solicitor sue suing lawsuit legal_action take_you_to_court see_you_in_court small_claims court_case
      chargeback charge_back dispute_the_charge trading_standards ombudsman consumer_protection bbb better_business_bureau report_you
      reporting_you report_this_company to_the_police call_the_police contact_the_press go_to_the_press social_media_will tell_everyone
      post_this_everywhere class_action regulator cfpb ftc
    `],
    [-0.55, 0.5, `
      formal_complaint file_a_complaint make_a_complaint speak_to_a_manager speak_to_your_manager talk_to_a_manager
      talk_to_your_manager get_me_a_manager supervisor_now your_supervisor close_my_account closing_my_account delete_my_account
      leaving_you switching_to third_time fourth_time fifth_time tenth_time again_and_again over_and_over times_already
      told_you_already i_already_told useless_bot stupid_bot real_person_now human_now nobody_cares no_one_cares dont_care_about
      ripping_me_off ripping_people_off unacceptable_service
    `],
    [0, 0, `
      refund_policy return_policy how_do_i_get_a_refund how_to_return how_do_i_return how_to_cancel how_do_i_cancel can_i_cancel
      can_i_return want_to_cancel like_to_cancel how_do_i_refund check_my_refund refund_status any_issues any_problem any_problems
      quick_question good_morning good_afternoon good_evening good_day best_regards kind_regards best_wishes would_like id_like
      i_would_like looks_like look_like sounds_like feel_like feels_like something_like things_like works_with fine_print free_shipping
      free_delivery error_code wait_time waiting_time how_long_does how_long_will how_long_is too_many_to as_well well_known better_off
      kind_of what_kind like_this like_that just_like is_like was_like like_a like_the like_an like_to pretty_much well_then miss_you
      trash_can lost_and_found mad_men lie_down sick_leave solid_wood cool_down cool_box warm_up clear_cache clear_my fair_trade
      expired_card die_cut how_long_until
    `],
    [0.7, 0, ':) :-) ;) <3'],
    [-0.6, 0.15, ':( :-( smh ugh sigh'],
  ],
  degrees: [
    [1.5, 'absolutely completely totally utterly extremely incredibly insanely so_so_so really_really beyond super the_most so_damn so_fucking fucking bloody freaking'],
    [1.3, 'very really so truly highly seriously such_a such especially particularly terribly awfully most always'],
    [0.6, 'slightly somewhat a_bit a_little a_little_bit bit kinda sort_of kind_of fairly rather mildly partly almost reasonably pretty'],
  ],
  degreesAfter: 'indeed as_hell as_fuck af big_time',
  negators: 'not no never isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt cant cannot couldnt shouldnt aint without neither nor nothing nobody none hardly barely far_from wo_nt ca_nt do_nt does_nt did_nt is_nt was_nt nt less lack_of anything_but not_very not_really not_so not_that not_particularly not_exactly',
  contrasts: 'but however although yet unfortunately except though',
};
