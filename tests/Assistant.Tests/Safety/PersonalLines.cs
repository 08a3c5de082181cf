namespace Assistant.Tests.Safety;

public static class PersonalLines
{
    /// <summary>Each identifier stands in [[ ]] with its kind before a colon.</summary>
    public static TheoryData<string> Planted => Lines.Of("""
        is [[name:Jaydon Smith]] dob [[date of birth:3/2/10]] of [[address:14 Park Rd]] exploited yes or no
        my student [[name:jaydon smith]] has two phones
        I'm worried about [[name:Mohammed Hussain]] who is missing
        [[name:Aaliyah Begum]] told me she is scared
        RG positive for [[name:Connor O'Brien]] yesterday
        The child's name is [[name:Xantheon Quillfeather]]
        a boy called [[name:Tyrese]] in year 10
        his name is [[name:Kacper Nowak]]
        My client [[name:Oluwaseun Adebayo]] is 15
        spoke to mum [[name:Priya Patel]] about the form
        [[name:Zhang Wei]] was arrested
        [[name:Ahmed]] dob [[date of birth:12/05/2009]]
        d.o.b. [[date of birth:01.09.2008]]
        born on [[date of birth:5th May 2010]]
        DOB: [[date of birth:2009-11-23]]
        date of birth [[date of birth:14 March 2011]]
        he was born [[date of birth:3 Feb 09]]
        [[name:Kai Thompson]] ([[date of birth:07/08/2010]])
        born [[date of birth:May 12th 2009]]
        lives at [[address:22 Acacia Avenue]]
        he was found at [[address:Flat 3, 17 Alum Rock Road]], [[postcode:B8 1HB]]
        postcode [[postcode:b12 9rt]]
        address [[address:101a Stratford Rd]]
        picked up from [[address:9 St Marks Close]]
        moved to [[address:5 The Grove]]
        staying at [[address:Flat 12 Lyndhurst Court]]
        [[postcode:CV6 5AA]]
        NHS number [[NHS number:943 476 5919]]
        nhs no [[NHS number:9434765919]]
        NHS [[NHS number:401-023-2137]]
        his NI number is [[National Insurance number:AB 12 34 56 C]]
        NINO [[National Insurance number:QQ123456C]]
        call mum on [[phone number:07700 900123]]
        ring [[phone number:+44 7700 900 456]]
        dad's mobile is [[phone number:07700900789]]
        home number [[phone number:0121 496 0123]]
        [[phone number:(0121) 496 0456]]
        email [[e-mail address:jaydon.smith@gmail.com]]
        mum is [[e-mail address:priya_patel84@hotmail.co.uk]]
        car reg [[number plate:BX19 KLM]]
        a black Golf, [[number plate:bd68xyz]]
        crime ref [[reference number:20/123456/24]]
        crime reference number [[reference number:20BE/12345X/23]]
        URN [[reference number:20BW1234523]]
        occurrence [[reference number:BHM-20231204-0456]]
        log number [[reference number:1234 of 12/03/2024]]
        passport [[passport number:123456789]]
        passport no. [[passport number:GBR5012345]]
        PNC ID [[police national computer id:12/345678A]]
        PNCID [[police national computer id:2009/0123456H]]
        his snap is [[social media handle:@jay.trapstar09]]
        insta [[social media handle:lil_kxng_b8]]
        case number [[reference number:PER-204417]]
        CareFirst ID [[reference number:1203345]]
        case ref [[reference number:CF/778812]]
        NRM reference [[reference number:NRM00123456]]
        UPN [[reference number:A123456789012]]
        LCS number [[reference number:556781]]
        NRM ref [[reference number:2024/00123]]
        [[name:Leon Grant]] and [[name:Chantelle Brown]] were together
        older male known as [[name:Biggz]]
        the DSL is [[name:Sarah Jenkins]] at the academy
        social worker [[name:Fatima Khan]] is off sick
        he is [[name:Grace Mbeki]]'s brother
        RHI done for [[name:Will Carter]] this morning
        [[name:Mark Jones]] is his exploiter
        spoke with [[name:Danny]], dob [[date of birth:1/1/09]]
        [[name:Ibrahim Ali]], 15, lives at [[address:3 Bordesley Green]]
        [[name:Rose Taylor]] was seen with him
        we saw [[name:SOPHIE WILLIAMS]] at the flat
        Child: [[name:Demari Johnson]]
        Name: [[name:Tomasz Kowalczyk]]
        pls help with [[name:kieran murphy]] whos gone missing
        my lad [[name:jordan]] dob [[date of birth:4.6.2009]]
        [[name:Nguyen Van Minh]] found in a cannabis house
        Pupil [[name:T'Shaun Campbell]] is 14
        [[name:Anne-Marie O'Neill]] is the grandmother
        his cousin [[name:Abdi Hassan]] collected him
        [[name:Roksana Ionescu]] is Romanian
        [[name:Ms Kaur]] is his mother
        [[name:Mr Whitfield]] from number 9 rang
        his mum [[name:Shanice]] wont report him
        son of [[name:Gurpreet Singh]]
        tag on [[name:Alfie Cooper-Hayes]]
        """);

    public static TheoryData<string> Ordinary => Lines.Of("""
        Who was Child A?
        What happened to Child B after the court case?
        Who is Dr Russell Wate?
        What does Carlene Firmin say about contextual safeguarding?
        What do Redthread do in Birmingham?
        Is Park Lane school named in the review?
        He was moved to Coventry and then Solihull
        What does the Modern Slavery Act 2015 say?
        section 45 defence
        is it an s47?
        In January 2020 the panel met
        since 12/03/2025 the threshold has changed
        A 15yo with two phones
        17 and 9 months, does the panel take it?
        It changed in April and again in June
        Will Child A be told?
        Mark the form as urgent
        What hope is there for him?
        I have faith in the panel
        Grace period after a decision
        Grant funding for youth work
        What are the odds, any chance of a reply?
        This summer he went missing three times
        The Children's Society language guide
        West Midlands Police took part
        Birmingham Children's Trust leads on it
        Working Together 2023 and Keeping Children Safe in Education
        Right Help Right Time
        National Referral Mechanism
        Home Office Single Competent Authority
        EMPOWER U is the hub
        Ring 999 now
        Childline 0800 1111
        call 101 or Crimestoppers 0800 555 111
        CASS is 0121 303 1888
        out of hours 0121 675 4806
        Missing People 116 000
        email cass@birminghamchildrenstrust.co.uk
        Modern Slavery Helpline 08000 121 700
        a Return Home Interview within 72 hours
        he owes £1,500 to an older male
        20 wraps and 90 miles from home
        He was 14 when first arrested
        On Friday 13 March the strategy meeting was held
        the review published in 2021
        paragraph 4.12 on page 23
        Reachable Moments briefing 2021
        Who wrote the Child G and H learning brief?
        Youth Justice Service and the Youth Offending Team
        can Ofsted see it
        The Crown Prosecution Service dropped it
        Judge said no
        Police Constable duties
        Mum and Dad disagree
        Dear team, please advise
        Thanks, Social Worker
        Barnardo's Independent Child Trafficking Guardians
        St Basils hostel
        Working with Black boys and adultification
        county lines from London to Norfolk
        Mr and Mrs
        Can Year 10 pupils be referred?
        Is Monday too late?
        Good morning, what is a reachable moment?
        Bring and buy sale on Park Road
        Does Jack the lad count as slang?
        He said he had a bag, a phone and some cash
        who is the Independent Anti-Slavery Commissioner
        Aston, Handsworth and Erdington
        Sparkbrook and Small Heath
        Queen Elizabeth Hospital Birmingham
        Heartlands Hospital A&E
        Great Ormond Street
        New Street station
        taken from Digbeth coach station
        seen in West Bromwich
        Stoke on Trent
        King's Heath police station
        Chief Constable
        Director of Children's Services
        Local Authority Designated Officer
        Designated Safeguarding Lead
        Contextual Safeguarding Board
        Serious Case Review
        Her Majesty's Inspectorate
        Crime and Policing Act 2026
        Children Act 1989 section 20
        PACE Code C 1.5
        section 38(6) PACE
        DPA 2018 Schedule 1 para 18
        UK GDPR Articles 9 and 10
        OneNote, Teams and Outlook
        NRM decision in 5 days or 45 days?
        30 days to ask for reconsideration
        1 in 4 children
        2020-21 figures
        He has 3 phones, 2 SIMs
        from 16 to 18
        10,000 children in 2022
        version 1.2.3 of the tool
        MACE panel on 4 June 2026
        the meeting is at 14:30 on 02/02/2026
        updated 24 May 2018
        reviewed on 01/09/2025
        Lucy Faithfull Foundation
        the Stephen Lawrence Inquiry
        Jay Review of criminally exploited children
        Alexis Jay chaired it
        the Laming report and Victoria Climbié
        the Munro Review
        Martha's rule
        Sarah's Law
        Clare's Law
        Claire's Law disclosure
        Baby P
        Savile
        Operation Encompass
        Osman warning
        Gillick competence and Fraser guidelines
        Signs of Safety
        Rose is a colour
        He may be at risk
        may i refer him
        josh around with friends
        frank conversation about drugs
        talk to frank
        An older male gave him a ride
        what is a BRP
        nick a car
        bill for the taxi
        pat on the back
        rob a shop to pay the debt
        a star pupil in year 9
        dean of students
        the guy who drives a white van
        ask mum for her e-mail address
        what is his date of birth for the form?
        do I put his NHS number on the form?
        should I enter the postcode?
        do i need a crime reference number
        phone number for the hub
        """);
}
