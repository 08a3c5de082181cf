namespace Assistant.Tests.Corpus.Reading;

/// <summary>The twelve sections of the made-up procedure that hold what the ten questions ask for.</summary>
internal static class ProcedureSections
{
    public const string Text = """
        # 1 About this procedure
        This procedure is for everybody who works with children in Westmarch and is worried that a child is being exploited by criminals. It was agreed by the Westmarch Safeguarding Children Partnership on 14 September 2026 and replaces the edition of 2023. Westmarch is a made-up council, and no part of this text describes a real place or person.
        Any worker may use this procedure without asking a manager first. A worker who disagrees with a decision made under it follows section 10 on resolving disagreement.
        ## 1.1 Words that are used
        In this procedure a vulnerable adolescent is a child of ten to seventeen who is at risk from people outside the family. The adolescent desk is the team of three workers at Harrow House who take every referral under this procedure. A lead professional is the one person who holds a child's plan together.
        ## 1.2 Who owns it
        The service manager for adolescents owns this procedure and answers questions about it. It is reviewed each September, and the next review is due on 30 September 2027.

        # 2 Raising a concern with the adolescent desk
        A worker who is worried about criminal exploitation completes form WM-12 and sends it to the adolescent desk on the same working day. Form WM-12 has two pages and asks for what was seen, what was said and what the child wants to happen. The child's own words are written down as they were spoken.
        The adolescent desk answers the telephone from 8:15 in the morning to 6:45 in the evening, Monday to Friday. Outside those hours the worker rings the night team at Quarry Lane, who hold the same list of children.
        The adolescent desk tells the worker who referred within one working day what will happen next. If the worker hears nothing by then, the worker rings the desk and asks for the duty senior.
        - A school sends form WM-12 through its designated safeguarding lead.
        - A health worker may send form WM-12 without waiting for the next supervision.
        - A member of the public does not need a form and can speak to the desk.

        # 3 The three levels of risk
        The adolescent desk places each child on one of three levels. The level decides how fast people act and who is told.
        | Level | What it means | Who is told | First visit |
        | Amber | Signs that the child may be groomed, with no known harm yet | Team manager | Within five working days |
        | Red | Known harm, or the child carries drugs or money for others | Head of service | Within twenty-four hours |
        | Purple | Threat to life, or the child is held away from home | Director of children's services | Within two hours, with the police |
        A child is moved from one level to another only by the duty senior, who writes the reason on form WM-14. A child who goes missing three times within thirty days is placed on the red level whatever else is known.

        # 4 The Westmarch adolescent panel
        The Westmarch adolescent panel meets on the second Thursday of each month at 9:30 in the Orchard Room at Harrow House. The panel is chaired by the service manager for adolescents, and in the chair's absence by the named nurse for safeguarding.
        Papers for the panel are sent to the panel coordinator at noon on the Friday before it meets. A late paper is heard only if the child is on the red or purple level.
        The panel needs five of its eight members to make a decision. Those five must include the police, health and children's social care.
        ## 4.1 After the panel
        The panel coordinator sends the minutes and the list of actions to all members within three working days. Each action names one person and one date. An action that is late twice is raised with the head of service of whoever is late.

        # 5 Strategy discussions about exploitation
        A strategy discussion about a child on the red level is held within one working day of the decision, and about a child on the purple level within four hours. The duty senior invites the police sergeant of the Beacon team, the school and the health lead.
        The discussion decides whether there will be a joint visit, who tells the parents and what the child is told. The notes are written on form WM-21 and are shared within one working day with everybody who took part.

        # 6 When a child goes missing
        A carer reports a missing child to the police on 101, or on 999 if the child is in danger, and then to the adolescent desk. The Lantern service offers every child who comes back a return conversation within seventy-two hours. The Lantern worker is not a social worker, and the child can choose where to meet.
        What the child says in a return conversation is sent to the adolescent desk on form WM-30 by the end of the next working day. A child may refuse the conversation, and the Lantern worker then tries again twice in the following ten days.

        # 7 Schools, exclusion and part-time timetables
        A head teacher who thinks of suspending a child on any of the three levels first telephones the virtual school on its consultation line. The virtual school arranges an inclusion meeting within four school days. No child on the red or purple level is placed on a part-time timetable for longer than six weeks.
        The school keeps a seat for the child at the breakfast club while a plan is open, because many children are collected by older people at the school gate in the morning.

        # 8 Working with parents and carers
        Parents are partners in the plan unless the duty senior has written down why not. The parent worker from the Kingfisher project visits each family on the red level within a week and stays with them for up to six months.
        Parents may bring a friend to any meeting. Translation is booked by the panel coordinator with at least forty-eight hours' notice.

        # 9 National Referral Mechanism referrals in Westmarch
        In Westmarch the first responder for children's social care is the exploitation coordinator, Monday to Friday, and the night team at weekends. The referral is discussed with the duty senior before it is sent and is sent within two working days of the decision to refer.
        A copy of the referral is kept in the restricted folder, and its reference number is written on form WM-14. When a conclusive grounds decision is negative, the exploitation coordinator calls a review meeting within ten working days.

        # 10 Resolving disagreement between agencies
        Workers who disagree about a decision first talk to each other on the same day. If that does not settle it, their managers talk within two working days. If that does not settle it, the heads of service meet within five working days, and the independent scrutineer decides what remains.
        The plan that is safest for the child stands while the disagreement is being settled. Each stage is recorded on form WM-40.

        # 11 Money, travel and small grants
        The lead professional can spend up to £150 for a child without asking, from the Safer Steps fund. Between £150 and £600 the team manager decides on the same day. A claim is made on form WM-52 with a receipt.
        Taxis to a safe place are paid by the adolescent desk at any hour. The driver is not told why the child is travelling.

        # 12 Ending a plan
        A plan ends when the child has been on no level for twelve weeks and the child agrees. The lead professional writes an ending letter to the child in plain words within ten working days. The adolescent desk rings the family three months later to ask how things are.
        A closed plan is opened again without a new form WM-12 if the worry comes back within six months.

        """;

    /// <summary>What people ask in their own words, and words of the sentence that answers it.</summary>
    public static readonly IReadOnlyList<(string Question, string Words)> Questions =
    [
        ("When does the Westmarch adolescent panel meet?", "second Thursday of each month at 9:30 in the Orchard Room"),
        ("Who chairs the adolescent panel?", "chaired by the service manager for adolescents"),
        ("Which form do I fill in to refer a child to the adolescent desk?", "completes form WM-12"),
        ("What are the opening hours of the adolescent desk?", "from 8:15 in the morning to 6:45 in the evening"),
        ("How quickly is a child on the purple level visited?", "Within two hours, with the police"),
        ("How soon does Lantern offer a return conversation after a child went missing?", "return conversation within seventy-two hours"),
        ("How many panel members are needed to make a decision?", "needs five of its eight members"),
        ("How much can a lead professional spend from the Safer Steps fund?", "up to £150"),
        ("How long can a child on the red level be on a part-time timetable?", "part-time timetable for longer than six weeks"),
        ("In Westmarch, when is there a review meeting after a negative conclusive grounds decision?", "review meeting within ten working days"),
    ];
}
