using Assistant.Support;
using static Assistant.Support.ShortfallKind;
using static Assistant.Tests.Support.Cited;

namespace Assistant.Tests.Support;

public sealed class UnsupportedStatementTests
{
    public static TheoryData<ShortfallKind, string, string[]> Cases { get; } = new()
    {
        // numbers, ages, shares, money, times
        { Number, "Consent is not required for children under 16.", [Consent] },
        { Number, "Consent is not required for children over 18.", [Consent] },
        { Number, "Consent is not required for 3 children under 18.", [Consent] },
        { Number, "Birmingham was one of nine new areas joining the pilot.", [Joined] },
        { Number, "In 2023-24, 36% of return home interviews were completed within 72 hours.", [Share] },
        { Number, "Two thirds of return home interviews were completed within 72 hours.", [Share] },
        { Number, "CASS is open on Friday until 5pm.", [Hours] },
        { Number, "A court can order a fine of up to £5,000.", [Fee] },
        { Number, "A 16-year-old in the study had waited a fortnight.", [Ages] },
        { Number, "The offence covers a person under 18.", [Offence] },
        // deadlines
        { Duration, "A return home interview should be carried out within 48 hours of the child's return.", [Within72] },
        { Duration, "A return home interview should be carried out within 72 days of the child's return.", [Within72] },
        { Duration, "A return home interview should be carried out after 72 hours.", [Within72] },
        { Duration, "A return home interview should be carried out within a week of the child's return.", [Within72] },
        { Duration, "The reasonable grounds decision should be made within 5 days of referral.", [Reasonable] },
        { Duration, "The reasonable grounds decision should be made within 45 working days of referral.", [Pilot] },
        { Duration, "The conclusive grounds decision is made within 30 calendar days.", [Conclusive] },
        { Duration, "A boy in the study had waited three weeks.", [Ages] },
        { Duration, "The advice line of the guardianship service is open 12 hours a day.", [Guardians] },
        // telephones and addresses
        { Telephone, "Ask the Child Exploitation and Missing Hub for advice on 0121 464 7976.", [Hub] },
        { Telephone, "Telephone CASS on 0121 464 7967.", [Hours] },
        { ShortfallKind.Address, "Send the screening tool to cass@birmingham.gov.uk.", [ScreeningTool] },
        { ShortfallKind.Address, "The screening tool is at www.lscpbirmingham.org.uk/screening.", [ScreeningTool] },
        // dates
        { Date, "Birmingham joined the pilot in September 2024.", [Joined] },
        { Date, "Birmingham joined the pilot on 3 September 2025.", [Joined] },
        { Date, "In 2022-23, 63% of return home interviews were completed within 72 hours.", [Share] },
        { Date, "CASS is open on Saturday from 8:45am.", [Hours] },
        // laws
        { Law, "Child protection processes include a section 20 enquiry.", [InParallel] },
        { Law, "Section 45 does not apply to the offences in Schedule 5.", [Section45] },
        { Law, "Schedule 4 to the Children Act 1989 lists the offences to which section 45 does not apply.", [Section45] },
        { Law, "The offence is in Part 4 of the Crime and Policing Act 2025.", [Offence] },
        { Law, "The s54 defence does not apply to the offences in Schedule 4.", [Section45] },
        // names
        { Name, "Ask Solihull Children's Services for advice, via the Child Exploitation and Missing Hub.", [Hub] },
        { Name, "Solihull was one of eight new areas joining the pilot.", [Joined] },
        { Name, "Submit the screening tool to the MASH.", [ScreeningTool] },
        { Name, "West Midlands Children's Trust announced eight new areas.", [Joined, "West Midlands Police attended."] },
        { Name, "The screening tool goes to CASS and to the Home Office.", [ScreeningTool] },
        // quotations
        { Quotation, "The review says \"wherever they live\" of the home area of the child.", [HomeArea] },
        // negation
        { Negation, "Consent is required for children under 18.", [Consent] },
        { Negation, "There is a specific timescale for an NRM referral.", [When] },
        { Negation, "An NRM referral replaces child protection processes.", [InParallel] },
        { Negation, "A child has to consent to be referred into the NRM.", [Must] },
        { Negation, "The home area does not retain responsibility for the child.", [HomeArea] },
        { Negation, "The conclusive grounds decision has a target time.", [Conclusive] },
        { Negation, "The defence in section 45 applies to the offences in Schedule 4.", [Section45] },
        { Negation, "In a pilot area, the chair should be the lead social worker in the child's case.", [Chair] },
        { Negation, "A return home interview should never be carried out within 72 hours of the child's return.", [Within72] },
        { Negation, "Safeguarding services are not triggered with a full referral. No consent is given.", [Imperative, Consent] },
        // strength
        { ShortfallKind.Strength, "An NRM referral must be made as soon as possible.", [When] },
        { ShortfallKind.Strength, "A return home interview must be carried out within 72 hours of the child's return.", [Within72] },
        { ShortfallKind.Strength, "You have to ask the Child Exploitation and Missing Hub for advice.", [Hub] },
        { ShortfallKind.Strength, "You should ask the Child Exploitation and Missing Hub for advice.", [Hub] },
        { ShortfallKind.Strength, "Explaining the process to children and parents is required.", [Consent] },
        { ShortfallKind.Strength, "The court must order a fine.", [Fee] },
        // enough of the words
        { ShortfallKind.ContentWords, "Take the trusted adult's phone and search the bedroom for weapons.", [HomeArea] },
        { ShortfallKind.ContentWords, "The tutor decides on bail conditions and curfew.", [Within72] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_statement_that_says_more_than_is_cited_falls_short(ShortfallKind kind, string statement, string[] cited) =>
        Checked.Shortfalls(statement, cited).Select(s => s.Kind).ShouldContain(kind);

    [Fact]
    public void Suggested_practice_need_not_share_its_words_but_keeps_its_numbers()
    {
        const string statement = "Tell everybody on the rota today, and again after 3 days.";
        Checked.Of(statement, suggested: true, new CitedText(HomeArea)).Select(s => s.Kind).ShouldBe([Duration]);
    }

    [Fact]
    public void The_title_of_a_source_gives_names_and_laws_but_no_numbers()
    {
        var cited = new CitedText("The defence is for a person under 18.") { Known = ["Modern Slavery Act 2015, section 45: 7 notes", "Crown Prosecution Service"] };
        Checked.Of("Section 45 of the Modern Slavery Act 2015 is a defence for a person under 18, the CPS says.", false, cited).ShouldBeEmpty();
        Checked.Of("The defence for a person under 18 has 7 notes.", false, cited).Select(s => s.Kind).ShouldContain(Number);
    }

    [Fact]
    public void The_day_we_read_a_page_counts_only_in_a_sentence_about_reading()
    {
        var cited = new CitedText("The CASS number is 0121 303 1888.") { Checked = new DateOnly(2026, 11, 21) };
        Checked.Of("The CASS number is 0121 303 1888, as read on 21 November 2026.", false, cited).ShouldBeEmpty();
        Checked.Of("The CASS number is 0121 303 1888 since 21 November 2026.", false, cited).Select(s => s.Kind).ShouldBe([Date]);
    }

    [Fact]
    public void Words_that_the_reader_is_to_say_are_no_quotation_in_suggested_practice()
    {
        Checked.Of("Say \"I'm glad you're here\" to the child.", suggested: true, new CitedText(HomeArea)).ShouldBeEmpty();
        Checked.Of("Say \"I'm glad you're here\" to the child.", suggested: false, new CitedText(HomeArea)).Select(s => s.Kind).ShouldContain(Quotation);
    }
}
