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
    // More of both, by strength.
    [0.9, 0, `
      kudos bravo legend hero heroes heroic saved_us saved_our saved_my saved_me saved_the_day made_my_day made_my_night made_my_week
      made_our_day class_act shout_out shoutout props hats_off a_plus five_star over_the_moon game_changer second_to_none out_of_this_world
      best_in best_part exquisite glorious sublime mesmerizing breathtaking irresistible unforgettable unmatched unbeatable impeccable
      immaculate spotless priceless ecstatic elated overjoyed euphoric wow_factor adore adored adorable thank_you_so_much thanks_so_much
      thanks_a_million many_thanks huge_thanks big_thanks
    `],
    [0.7, 0, `
      relieved relief respect calmed soothing soothe reassuring reassured comforting comfort supportive generous generosity gracious
      graciously considerate compassion* empath* sincere genuine genuinely heartfelt hospitable welcoming accommodating attentively
      diligent dedicated committed knowledgeable competent skilled skillful skilful expert expertise masterful masterfully virtuoso
      accomplished polished sleek luxurious luxury cozy cosy spacious plush pristine tidy neat organized organised punctual swift swiftly
      effortless effortlessly painless hassle_free stress_free trouble_free flawlessly immediately_fixed fixed_it solved_it sorted_it
      sorted_out worked_out cleared_up spot_on bang_on nailed crushed_it killer_deal steal_of_a_deal bargain great_deal good_deal
      good_price good_value bonus_points treat treated_well thrill* joy joyful joyous joyously cheer cheerful cheered merry jolly laugh
      laughs laughed laughing laughter humor humour humorous comedic amuse* amusing entertained entertain* enthralling gripping riveting
      absorbing captivate* enchant* bewitching spellbinding dazzle* radiant radiance luminous brilliance genius ingenious inspired
      inspiring inspire* uplifting uplift hopefully_again empowering victorious victory triumphant triumphs triumphed champion champions
      champ courage courageous brave bravery admire* admirable admiration honored honoured noble dignity grace gracefully poetic lyrical
      poignant poignancy profound profoundly resonant nuanced subtle subtlety depth insight insights intelligence intelligently wisdom wit
      wittily wry charm charmer charms charismatic charisma magnetic seductive sexy hot_damn handsome cutie cuter cutest sweetest
      sweetheart sweetly darling precious dear dearest beloved cherish* treasure treasured
    `],
    [0.55, 0, `
      appealingly pleased_with pleasing pleasingly pleasantly agreeable amiable affable likeable lovable endearing affection affectionate
      warmth warmly warmhearted tenderness gentle gently kindness goodness goodwill helped helps helpful_staff rescue rescued restored
      recovered recover improving improves upgrade upgraded boost boosted benefit benefits beneficial advantage rewards rewarded
      complimentary on_the_house for_free waived credited reimbursed replaced_free on_time on_schedule ahead_of_schedule early_arrival
      landed_early arrived_early day_early well_packed well_packaged well_organized well_written well_acted well_crafted well_played
      well_handled well_deserved worth_it worth_every worth_seeing worth_watching worth_the must_see must_have must_watch keeper
      favourite_part favorites favourites loyal loyalty trusted trust faithful dependable consistent consistently confident confidence
      optimistic optimism promising promise_kept progress success_story succeed succeeds succeeded achieving achievement achieved
      accomplish* award awards awarded prize celebrat* celebration celebrating festive festival party partying vacation holiday_vibes
      happiness happily happiest gladly thanks_again thankyou thnx tysm ty_so_much appreciated gratitude gratefully blessing blessings
      bless peace peaceful peacefully serene serenity calm calming relaxed relaxing relax refresh* crisp cleaner brighter brightest shine
      shines shining sparkle sparkling glow glowing shiny glossy softly soft fluffy silky juicy flavorful flavourful flavor yummy yum
      scrumptious mouthwatering savory freshest hot_and_fresh piping_hot crispy creamy aromatic popular acclaimed renowned prestigious
      classic timeless iconic legendary epic_win vivid_and vibrant colorful colourful imaginative imagination creative creatively
      creativity inventive_and innovative innovation novel_and energetic energy dynamic lively_and spirited spunky feisty zesty exuberant
      exuberance enthusiasm passion passionate passionately excitement excite* exhilarat* pumped stoked hyped psyched fired_up
      cant_stop_smiling smiling grin grinning giggle* hug hugs kiss kisses xoxo xo lmao rofl hehe hahaha woot hooray hurray yeah yess yesss
      yasss yay_me omg_yes love_you luv loving_it so_cute so_good so_great so_nice so_happy so_excited so_fun so_much_fun great_time
      good_time good_times best_day good_vibes good_stuff great_stuff good_job great_job nice_job well_done_team keep_it_up keep_up_the
      go_team lets_go_team proudly compliment compliments complimented praise praised praises applause applaud* ovation cheers_to
      congratulat* congratulations_to happy_birthday happy_anniversary merry_christmas happy_new welcome_back glad_you glad_i glad_that
      happy_with pleased_to pleasure_to delighted_with content contented contentment bliss blissful paradise heaven heavenly divine magical
      magic wonder wonders wonderfully marvel marvels miracle miraculous fortunate fortunately luckily lucky luckiest
    `],
    [-0.9, 0.35, `
      appalled disgust* revolting repulsive repugnant vile despicable deplorable detest* despise* loathe* loathsome abhor* abominable
      heinous wretched ghastly hideous horrid horrif* horror_story horrifying terrif* catastrophic catastrophe fiasco shambles debacle
      trainwreck train_wreck dumpster_fire worst_experience worst_service worst_airline worst_customer worst_company worst_ever_service
      worst_flight never_flying never_fly never_using never_buying never_ordering never_shopping never_staying never_book never_booking
      lost_a_customer lost_my_business lost_our_business losing_a_customer last_time_i thanks_for_nothing epic_fail complete_joke
      total_joke absolute_disgrace insane_prices extortion* highway_robbery daylight_robbery insufferable unbearable intolerable
      excruciating agonizing torturous torture tortured
    `],
    [-0.7, 0.25, `
      nope_not unhelpfully clueless useless_staff inept ineptitude incompetence negligence sloppily shoddily botched bungled mishandled
      mistreated mistreat* neglected neglect abandoned stranded dumped ditched ghosted brushed_off blown_off hung_up hung_up_on hangs_up
      disconnected cut_off passed_around given_the_runaround runaround run_around goose_chase red_tape stonewall* lied lied_to deceive*
      deceived deceptive deception bait_and_switch trickery tricked hoax bogus sham phony phoney swindle* extort* gouge* price_gouging
      hidden_fees hidden_charges sneaky shady sketchy dodgy suspicious greedy greed cheapskate stingy selfish arrogant arrogance
      condescending patronizing patronising patronize patronise snarky sarcastic hostile hostility aggressive threatening bully bullying
      bullied harass* abuse abused abusive insensitive heartless cruel cruelty cold_hearted callous disrespect disrespectful disrespected
      impolite discourteous attitude_problem eye_roll rolled_her_eyes rolled_his_eyes shrug shrugged scoffed yelled yelling screamed
      screaming shouted shouting snapped_at ruin ruins ruining wrecked wreck destroyed destroy* destruction smashed crushed_box mangled
      soaked drenched spoiled spoilt spoils rancid burnt undercooked overcooked soggy bland_and tasteless flavorless flavourless gross_and
      greasy sticky grimy mold mildew infested roach roaches cockroach bedbugs bed_bugs bugs_in hair_in_my food_poisoning sickening
      nauseating nauseous vomit puke stench reek* stinky stank odor funky_smell malfunction* inoperable unusable unplayable unreadable
      unreachable unresponsive glitch* glitchy buggy laggy lagging lag freezing_up froze frozen_screen hangs error_message error_every
      crashed crashing went_down is_down are_down been_down outage outages dead_on_arrival doa fell_apart falling_apart falls_apart
      came_off broke_off peeling peeled frayed rusted rusty corroded warped cracked_screen chipped snapped torn_apart leak leaks leaky
      overheats overheating exploded caught_fire short_circuited dies_in dies_after dead_battery drains
    `],
    [-0.55, 0.12, `
      unacceptably disappointing disappointingly disappointment letting_me_down let_me_down lets_down underwhelmed unimpressed
      not_impressed uninspired uninteresting unoriginal unremarkable unsatisfying unsatisfactory subpar sub_par inferior_quality
      second_rate third_rate cheaply cheaply_made cheap_plastic tacky gaudy ugly_and unattractive unappealing unpleasant unpleasantly
      uncomfortable uncomfortably cramped crowded overcrowded noisy loud_and deafening stuffy sweltering freezing_cold too_cold too_hot
      too_loud too_slow too_late too_long_to tardy behind_schedule overdue long_overdue late_again running_late missed_connection missed_my
      missed_our miss_my miss_our bumped overbooked oversold double_booked cancelled_on cancelled_my canceled_my cancels cancellation
      cancelations cancellations cancelling_my reschedul* postponed grounded diverted rerouted tarmac on_the_tarmac on_hold hold_for
      hold_music waiting_for waiting_on waiting_since been_waiting wait_for_hours hours_late hours_later hours_and_counting and_counting
      minutes_late days_late weeks_late lost_bag lost_bags lost_my lost_our lost_luggage lost_baggage missing_bag misplaced mislaid
      wont_let cant_get cant_even cant_reach cant_seem couldnt_get couldnt_even unable_to_get wouldnt_let refused refuses refuse refusal
      denied deny denies rejected rejects declined_my turned_away ignored_me ignores ignore no_call_back no_callback never_called
      never_called_back never_responded never_replied never_showed didnt_show no_show no_shows no_one_showed nobody_showed no_one_came
      nobody_came no_one_knows nobody_knows no_one_answers_the no_one_at no_help_at no_apology no_explanation no_updates no_update no_info
      no_information no_record no_idea_what no_signal no_service no_power no_heat no_heating no_hot_water no_water no_food no_staff
      no_agents no_crew no_pilot understaffed short_staffed disorganized disorganised disorganization unorganized chaos chaotic mayhem
      hectic confusion baffling baffled perplex* muddled incoherent incomprehensible nonsensical illogical pointlessly meaningless
      senseless fruitless futile in_vain worthlessly regrettable regretting regretted regrets mistake_to wish_i_hadnt should_have_known
      warned warning_to beware buyer_beware steer_clear think_twice save_your_money keep_your_money money_grab cash_grab overcharge
      overcharging surcharge unexpected_charge extra_charge charged_me charged_for penalty penalized penalised fined nickel_and_dime
      nickel_and_diming pricey costly exorbitant unaffordable unjust unjustified unfairly bias biased prejudice* discriminat* racist_and
      sexist sexism misogyn* bigot* hateful hatred hater haters toxic poison* harmful harm harmed injury injured wound* bleeding bruise*
      ache aching headache headaches migraine stress stressed stressful stressing anxiety anxious panic panicked panicking dread dreading
      nervous nerve_wracking tense tension unease uneasy uncomfortable_with insecure unsafe hazard* dangerous_and accident crash_landing
      disaster_of tragic_and tragically heartbreak* heartbroken devastated devastat* grief griev* mourn* sorrow sob* weep* teary tears
      unhappily miserably misery bitter bitterly resent* jealous jealousy envy hostile_and outrage angry_at mad_about irritated irritating
      aggravat* exasperat* exhausted exhausting exhaustion drained weary wearisome tiresome tedium tediously monotonous repetitive
      redundant boredom bore bores drag drags dragged draggy sluggish lethargic lackluster lacklustre insipid vapid vacuous hollow
      shallow_and superficial inane asinine idiotic moronic imbecilic foolish foolishly stupidity stupidly dumbest stupidest silliness
      laughable laughably farce farcical travesty mockery preposterous ludicrous nonsense_and gibberish drivel tripe hogwash baloney
      schlock dreck cliche cliched cliches hackneyed trite formulaic derivative rehash rehashed recycled contrivance contrivances
      overwrought overlong overblown overdone overrated overproduced pretentious pretension self_indulgent self_important smug heavy_handed
      ham_fisted clunky clunker awkwardly amateurish unconvincing implausible unbelievably_bad uneven unfocused meandering meander*
      rambling plodding plod turgid ponderous lumbering murky dreary drab bleak gloomy dismal grim grisly gory gruesome creepy creeped yuck
      yucky eww ew ick meh_at_best blah bleh boo booo grr grrr argh arg aargh facepalm wtaf omfg ffs jfc fml screwed screwed_up screw_up
      screw_ups messed_up mess_up messing messes blunder blunders goof oversight mix_up mixup mixups snafu hiccup hiccups setback setbacks
      obstacle* hurdle* hindrance hassle hassles nuisance pest bother bothersome bothered troublesome troubling troubled problematic
      burden* cumbersome tricky_to painfully painstaking inconveniently inconvenienced unfinished incomplete insufficient inadequate
      inadequately inaccura* outdated obsolete archaic antiquated dated_and worn worn_out shabby rundown run_down dilapidated decrepit
      dingy dusty grubby unclean unsanitary unhygienic stain stains smell smells smelled smelly_and smoke_smell vanished disappeared
      unanswered unresolved unsolved unfixed unpaid unemployed evicted bankrupt* debt lawsuits crime crimes criminal victim victims
      attack_on bomb* shoot* shooting killed killing killer_of murdered rape raped assault* terrorist* terrorists dictator* tyrant*
      oppress* corrupt_and scandal* traitor* coward* pathetic_and loser losers losing loses defeat* fails_again failing failures fallacy
      falsely false_promises empty_promises broken_promises broken_promise promised_me was_promised were_promised was_told told_me
      supposed_to supposedly allegedly excuse excuses lame_excuse another_excuse pretend pretending hypocri* clown clowns circus
      amateur_hour
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
    [-0.6, 0.15, 'smh ugh sigh'],
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
