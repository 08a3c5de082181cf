namespace Assistant.Tests.Support;

/// <summary>Words that the cases cite: quotations of the documents we hold, and sayings of the kind that the catalogue has.</summary>
internal static class Cited
{
    public const string Consent = "Consent to refer to the NRM is not required for children under 18, but it is nevertheless important to explain the process to them (and their parents/carers)";
    public const string When = "There is no specific timescale for when an NRM referral should be made but it is advisable that it is made as soon as possible to assist in the safeguarding interests of the child.";
    public const string InParallel = "a referral into the NRM by a first responder⁸ does not replace or supersede established child protection processes, which should continue as parallel processes whatever the outcome of criminal proceedings. This will include the processes such as a Section 47 or Section 17 enquiry.";
    public const string Protection = "Young people who are being criminally exploited are often referred to the NRM in the hope that it will give them protection. This is not the case in practice as protection relies on local safeguarding arrangements.";
    public const string HomeArea = "The home area of the child always retains responsibility for the child, wherever they are found.";
    public const string Hub = "Further advice and information is available via the Child Exploitation and Missing Hub on 0121 464 7967.";
    public const string ScreeningTool = "The screening tool, once completed, must be attached to a Request for Support Form and submitted to the BCT Children's Advice & Support Service (CASS) via cass@birminghamchildrenstrust.co.uk.";
    public const string Must = "If the potential victim is under 18, or may be under 18, an NRM referral must be made, and child victims do not have to consent to be referred into the NRM.";
    public const string Imperative = "It is imperative that safeguarding services are triggered immediately with a full and factual referral and that there is a dynamic approach to maintaining communications with the 'host' area.";
    public const string Return = "makes it a requirement that when a missing child is found, they must be offered an independent return interview";
    public const string Within72 = "A return home interview should be carried out within 72 hours of the child's return.";
    public const string Conclusive = "There is no target time for the conclusive grounds decision. The aim is to make it as soon as possible after at least 30 calendar days from the reasonable grounds decision. The test is the balance of probabilities.";
    public const string Reasonable = "The reasonable grounds decision should be made within 5 working days of referral, where possible.";
    public const string Pilot = "In a pilot area, the reasonable grounds decision should be made no later than 45 days from referral.";
    public const string Joined = "On 2 September 2025 Birmingham Children's Trust announced that Birmingham was one of eight new areas joining the pilot for local NRM decisions on children.";
    public const string Share = "In 2023-24, an average of 63% of return home interviews were completed within 72 hours. No local authority completed all of theirs in that time.";
    public const string Hours = "CASS is open Monday to Thursday 8:45am to 5:15pm and Friday 8:45am to 4:15pm. Telephone 0121 303 1888.";
    public const string Offence = "The child criminal exploitation offence is in Part 4 of the Crime and Policing Act 2026. It covers a person aged 18 or over. The maximum penalty is 10 years' imprisonment.";
    public const string Section45 = "Schedule 4 to the Modern Slavery Act 2015 lists the offences to which the defence in section 45 does not apply.";
    public const string Chair = "In a pilot area, the chair should not be the lead social worker in the child's case.";
    public const string Guardians = "Barnardo's runs the Independent Child Trafficking Guardianship service. Its advice line, 0800 043 4303, is open 24 hours a day.";
    public const string Fee = "The court may order a fine of up to £500 for each of the two offences.";
    public const string Ages = "Childline is for children and young people up to the age of 19. A 17-year-old in the study had waited a fortnight.";
}
