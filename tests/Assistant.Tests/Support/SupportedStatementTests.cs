using static Assistant.Tests.Support.Cited;

namespace Assistant.Tests.Support;

public sealed class SupportedStatementTests
{
    public static TheoryData<string, string[]> Cases { get; } = new()
    {
        { "Consent is not required to refer a child under 18 to the NRM.", [Consent] },
        { "No consent is needed for children under 18.", [Consent] },
        { "Explain the process to the child and to parents or carers.", [Consent] },
        { "Consent is not required for children under eighteen.", [Consent] },
        { "The National Referral Mechanism does not require the consent of children under 18.", [Consent] },
        { "An NRM referral has no specific timescale, but as soon as possible is advisable.", [When] },
        { "An NRM referral should be made as soon as possible.", [When] },
        { "An NRM referral does not replace child protection processes.", [InParallel] },
        { "Child protection processes should continue in parallel whatever the outcome of criminal proceedings.", [InParallel] },
        { "Child protection processes include s47 and s.17 enquiries.", [InParallel] },
        { "Sections 17 and 47 enquiries continue as parallel processes.", [InParallel] },
        { "Keep child in need (section 17) and child protection (section 47) processes going.", [InParallel] },
        { "In practice the NRM does not give protection by itself: protection relies on local safeguarding arrangements.", [Protection] },
        { "The home area must keep responsibility for the child, wherever the child is found.", [HomeArea] },
        { "Ask the Child Exploitation and Missing Hub for advice on 01214647967.", [Hub] },
        { "Attach the completed screening tool to a Request for Support form.", [ScreeningTool] },
        { "Submit the form to CASS at cass@birminghamchildrenstrust.co.uk.", [ScreeningTool] },
        { "The screening tool must be attached to the form and submitted to Birmingham Children's Trust.", [ScreeningTool] },
        { "An NRM referral must be made if the potential victim may be under 18.", [Must] },
        { "A child does not have to consent to an NRM referral.", [Must] },
        { "Safeguarding services must be triggered immediately with a full referral.", [Imperative] },
        { "An independent return interview should be offered when a missing child is found.", [Return] },
        { "A return home interview should be held within 72 hours of the child's return.", [Within72] },
        { "An RHI should be carried out within 72 hrs of the child's return.", [Within72] },
        { "A conclusive grounds decision has no target time.", [Conclusive] },
        { "The aim is a conclusive grounds decision after at least 30 days from the reasonable grounds decision.", [Conclusive] },
        { "Nationally a reasonable grounds decision should be made within five working days, or within 45 days in a pilot area.", [Reasonable, Pilot] },
        { "Birmingham was one of 8 new areas to join the pilot, Birmingham Children's Trust announced in September 2025.", [Joined] },
        { "The BCT announcement of 2 September 2025 names eight areas that join the pilot.", [Joined] },
        { "In 2023-24, 63 per cent of return home interviews were completed within 72 hours.", [Share] },
        { "CASS is open on Fridays from 8.45am to 4.15pm.", [Hours] },
        { "CASS is open Monday to Thursday 08:45 to 17:15.", [Hours] },
        { "The offence is for a person aged 18 or over, with a maximum of ten years' imprisonment.", [Offence] },
        { "Part 4 of the Crime and Policing Act 2026 has the child criminal exploitation offence.", [Offence] },
        { "The s45 defence does not apply to the offences in Schedule 4.", [Section45] },
        { "In a pilot area the chair should not be the child's lead social worker.", [Chair] },
        { "Call the 24-hour advice line of Barnardo's guardianship service: 0800 043 4303.", [Guardians] },
        { "The advice line of the guardianship service is open 24/7.", [Guardians] },
        { "A court can order a fine of up to 500 pounds for each offence.", [Fee] },
        { "A boy aged 17 in the study had waited two weeks.", [Ages] },
        { "The review says \"wherever they are found\" of the child's home area.", [HomeArea + " The review"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_statement_that_says_what_is_cited_passes(string statement, string[] cited) =>
        Checked.Shortfalls(statement, cited).Select(s => $"{s.Kind}: {s.What}").ShouldBeEmpty();
}
