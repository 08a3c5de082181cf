using Assistant.Contacts;
using Assistant.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Contacts;

public sealed class ContactBookTests
{
    private static readonly ProblemList Problems = new();
    private static readonly ContactBook Book = ContactBook.Read(Checkout.Content, Problems);
    private static readonly Area Birmingham = Book.AreaOf("Birmingham");
    private static readonly string[] Places = ["Birmingham", "Devon", "Solihull", "Coventry", "Wales", "Narnia", "Bath", "Hull", "London"];

    private static readonly Arbitrary<DateTimeOffset> Minutes = Gen.Choose(0, 3 * 365 * 24 * 60)
        .Select(m => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(m)).ToArbitrary();

    [Fact]
    public void The_contact_book_we_ship_has_no_problems() => Problems.All.ShouldBeEmpty();

    [Fact]
    public void Every_contact_has_a_checked_date_a_source_and_a_number() =>
        Book.All.ShouldAllBe(c => c.Checked.Year >= 2026 && c.Source != "" && c.Telephones.Count > 0);

    [Fact]
    public void At_each_minute_either_the_day_number_or_the_out_of_hours_number_answers_in_Birmingham()
    {
        var local = Book.All.Where(c => c.Id is "birmingham-cass" or "birmingham-out-of-hours").ToList();
        Prop.ForAll(Minutes, now => local.Count(c => Book.IsOpen(c, now)) == 1 && Book.ToTelephone(Birmingham, now)!.Area == "Birmingham").QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nobody_is_given_another_areas_contact()
    {
        var asks = from place in Gen.Elements(Places) from purpose in Gen.Elements(Purpose.All.ToArray()) from now in Minutes.Generator select (place, purpose, now);
        Prop.ForAll(asks.ToArbitrary(), ask =>
        {
            var area = Book.AreaOf(ask.place);
            return Book.For(area, ask.purpose).All(c => c.Area == area.Name || c.Area is "England" or "UK")
                && (Book.ToTelephone(area, ask.now) is not { } contact || contact.Area == area.Name);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_place_without_numbers_gets_none_to_ring()
    {
        Book.ToTelephone(Book.AreaOf("Devon"), At("2026-11-24T10:00Z")).ShouldBeNull();
        Book.ToTelephone(Book.AreaOf("Narnia"), At("2026-11-24T10:00Z")).ShouldBeNull();
        Book.For(Book.AreaOf("Scotland"), Purpose.Guardian).ShouldBeEmpty();
    }

    [Fact]
    public void Local_contacts_come_before_national_ones() =>
        Book.For(Birmingham, Purpose.Advice).Select(c => c.Area).First().ShouldBe("Birmingham");

    [Theory]
    [InlineData("2026-11-24T08:44Z", "out-of-hours")]
    [InlineData("2026-11-24T08:45Z", "childrens-services")]
    [InlineData("2026-11-24T17:14Z", "childrens-services")]
    [InlineData("2026-11-24T17:15Z", "out-of-hours")]
    [InlineData("2026-11-27T16:15Z", "out-of-hours")]
    [InlineData("2026-11-28T12:00Z", "out-of-hours")]
    [InlineData("2026-12-28T12:00Z", "out-of-hours")]
    [InlineData("2026-12-29T12:00Z", "childrens-services")]
    [InlineData("2027-03-26T12:00Z", "out-of-hours")]
    [InlineData("2028-01-03T12:00Z", "out-of-hours")]
    public void The_number_to_ring_follows_the_clock_and_the_calendar(string now, string purpose) =>
        Book.ToTelephone(Birmingham, At(now))!.Purposes.ShouldContain(purpose);

    [Theory]
    [InlineData("2026-03-27T08:44Z", "out-of-hours")]
    [InlineData("2026-03-30T07:44Z", "out-of-hours")]
    [InlineData("2026-03-30T07:45Z", "childrens-services")]
    [InlineData("2026-10-23T16:00Z", "out-of-hours, for it is 17:00 on a Friday")]
    [InlineData("2026-10-26T07:45Z", "out-of-hours")]
    [InlineData("2026-10-26T08:45Z", "childrens-services")]
    public void Summer_time_moves_the_hours(string now, string purpose) =>
        Book.ToTelephone(Birmingham, At(now))!.Purposes.ShouldContain(purpose.Split(',')[0]);

    [Fact]
    public void Bank_holidays_close_the_day_number_all_day()
    {
        var cass = Book.All.Single(c => c.Id == "birmingham-cass");
        foreach (var day in Book.BankHolidays)
            for (var minute = 0; minute < 24 * 60; minute += 15)
                Book.IsOpen(cass, new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(minute)).ShouldBe(false, $"{day} {minute}");
    }

    [Fact]
    public void Three_years_of_bank_holidays_fall_on_weekdays()
    {
        Book.BankHolidays.GroupBy(d => d.Year).Select(y => y.Count()).ShouldBe([8, 8, 8]);
        Book.BankHolidays.ShouldAllBe(d => d.DayOfWeek != DayOfWeek.Saturday && d.DayOfWeek != DayOfWeek.Sunday);
    }

    [Theory]
    [InlineData("contacts:\n  - { id: a, name: A, for: [helpline], area: UK, telephone: [\"1\"], hours: always, source: s }", "checked")]
    [InlineData("contacts:\n  - { id: a, name: A, for: [helpline], area: Atlantis, telephone: [\"1\"], hours: always, checked: 2026-11-21, source: s }", "Atlantis")]
    [InlineData("contacts:\n  - { id: a, name: A, for: [gossip], area: UK, telephone: [\"1\"], hours: always, checked: 2026-11-21, source: s }", "gossip")]
    [InlineData("contacts:\n  - { id: a, name: A, for: [helpline], area: UK, telephone: [\"1\"], hours: outside b, checked: 2026-11-21, source: s }", "'b'")]
    [InlineData("contacts:\n  - { id: a, name: A, for: [helpline], area: UK, telephone: [\"1\"], hours: { Mon: 17:00-09:00 }, checked: 2026-11-21, source: s }", "time")]
    public void What_could_mislead_is_a_problem_on_its_line(string text, string names)
    {
        var problems = new ProblemList();
        ContactBook.Read(Checkout.With(ContactBook.File, text), problems);
        var problem = problems.All.ShouldHaveSingleItem();
        problem.Line.ShouldBe(2);
        problem.What.ShouldContain(names);
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
