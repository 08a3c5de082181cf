using Assistant.Knowledge;
using Assistant.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Access;

/// <summary>What is shown to who has no ticket, or one that has ended: how to get another.</summary>
public static class ManagerTicketGone
{
    public static IResult Result(InterfaceWords words) => new RazorComponentResult<GonePage>(new { Words = words }) { StatusCode = StatusCodes.Status404NotFound };
}
