"""Made-up people, with what a reader should find out about them. Nobody here exists; mail domains are reserved."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Job:
    company: str
    title: str
    start: str
    end: str
    place: str
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Degree:
    degree: str
    institution: str
    year: int
    mark: str = ""
    board: str = ""


@dataclass(frozen=True)
class Person:
    name: str
    email: str
    phone: str
    e164: str
    place: str
    headline: str
    summary: str
    jobs: tuple[Job, ...]
    education: tuple[Degree, ...]
    skills: tuple[str, ...]
    languages: tuple[str, ...] = ("English", "Hindi")
    certificates: tuple[str, ...] = ()
    personal: dict[str, str] = field(default_factory=dict)
    terms: tuple[str, ...] = ()


PEOPLE = (
    Person(
        "Ananya Krishnamurthy",
        "ananya.k@mail.example",
        "+91-98450 12345",
        "+919845012345",
        "Bengaluru, Karnataka",
        "Senior Java Developer",
        "Java developer with 8+ years of experience in building payment systems for banks.",
        (
            Job(
                "Infosys Limited",
                "Technology Lead",
                "Jan 2019",
                "Present",
                "Bengaluru",
                ("Led a team of 7 that moved 14 services to Spring Boot.", "Set up CI/CD with Jenkins and Docker."),
            ),
            Job(
                "Wipro Technologies",
                "Senior Software Engineer",
                "Jul 2016",
                "Dec 2018",
                "Hyderabad",
                ("Wrote REST services in Java for a retail bank in the US.",),
            ),
            Job(
                "Tata Consultancy Services",
                "Systems Engineer",
                "Jun 2014",
                "Jun 2016",
                "Chennai",
                ("Maintained Oracle reports and PL/SQL packages.",),
            ),
        ),
        (
            Degree("B.E. in Computer Science", "Visvesvaraya Technological University", 2014, "78%"),
            Degree("12th", "Kendriya Vidyalaya", 2010, "85%", "CBSE"),
            Degree("10th", "St. Joseph's Convent School", 2008, "88%", "CBSE"),
        ),
        ("Java", "Spring Boot", "Hibernate", "Oracle", "Jenkins", "Docker", "Kubernetes"),
        ("English", "Hindi", "Kannada"),
        ("Oracle Certified Java Programmer",),
        {"Father's Name": "Mr. Suresh Krishnamurthy", "Date of Birth": "14/05/1992", "Gender": "Female"},
        ("Current CTC: 18.5 LPA", "Expected CTC: 25 LPA", "Notice Period: 60 days"),
    ),
    Person(
        "Mohammed Irfan Shaikh",
        "irfan_shaikh89@mail.example",
        "09820098200",
        "+919820098200",
        "Mumbai, Maharashtra",
        "Accounts Executive",
        "Commerce graduate seeking a challenging position in accounts and taxation.",
        (
            Job(
                "Godrej & Boyce Mfg. Co. Ltd.",
                "Accounts Executive",
                "Apr 2018",
                "Till Date",
                "Mumbai",
                ("Preparation of GST returns and TDS working.", "Bank reconciliation in Tally ERP 9."),
            ),
            Job(
                "Shree Balaji Traders",
                "Accountant",
                "May 2015",
                "Mar 2018",
                "Thane",
                ("Day to day accounting and vouching.",),
            ),
        ),
        (
            Degree("M.Com", "University of Mumbai", 2016, "61%"),
            Degree("B.Com", "Rizvi College of Arts, Science and Commerce", 2014, "65%"),
            Degree("H.S.C", "Maharashtra State Board", 2011, "70%"),
            Degree("S.S.C", "Anjuman-I-Islam High School", 2009, "72%"),
        ),
        ("Tally ERP 9", "GST", "TDS", "MS Excel", "Bank Reconciliation"),
        ("English", "Hindi", "Urdu", "Marathi"),
        (),
        {"Father's Name": "Abdul Rahman Shaikh", "Marital Status": "Married", "Nationality": "Indian"},
    ),
    Person(
        "Priya Nair",
        "priyanair.hr@mail.example",
        "(+91) 94470 55678",
        "+919447055678",
        "Kochi, Kerala",
        "HR Manager",
        "HR generalist with nine years in recruitment, payroll and employee relations.",
        (
            Job(
                "Muthoot Finance",
                "HR Manager",
                "03/2020",
                "Present",
                "Kochi",
                ("Handle end to end recruitment for 4 regions.", "Rolled out a new performance appraisal."),
            ),
            Job(
                "UST Global",
                "Senior HR Executive",
                "08/2016",
                "02/2020",
                "Trivandrum",
                ("Payroll for 900 employees with Greytip.",),
            ),
            Job("Aster Medcity", "HR Trainee", "06/2015", "07/2016", "Kochi", ("Joining formalities.",)),
        ),
        (
            Degree("MBA (HR & Marketing)", "Rajagiri College of Social Sciences", 2015, "7.8 CGPA"),
            Degree("BBA", "Mahatma Gandhi University", 2013, "74%"),
        ),
        ("Recruitment", "Payroll", "Employee Relations", "Performance Management", "MS Office"),
        ("English", "Malayalam", "Tamil"),
    ),
    Person(
        "Rohit Kumar",
        "rohitk.devops@mail.example",
        "+91 9910 234 567",
        "+919910234567",
        "Noida, Uttar Pradesh",
        "DevOps Engineer",
        "DevOps engineer automating cloud infrastructure on AWS and Azure.",
        (
            Job(
                "HCL Technologies",
                "DevOps Engineer",
                "Aug 2021",
                "Till Date",
                "Noida",
                ("Terraform modules for 40 AWS accounts.", "Kubernetes clusters with Helm."),
            ),
            Job(
                "Nagarro Software Pvt. Ltd.",
                "Linux Administrator",
                "Jan 2019",
                "Jul 2021",
                "Gurgaon",
                ("Bash and Python scripts for patching.",),
            ),
        ),
        (
            Degree("B.Tech in Information Technology", "Dr. A.P.J. Abdul Kalam Technical University", 2018, "72.4%"),
            Degree("Intermediate", "U.P. Board", 2014, "68%"),
            Degree("High School", "Saraswati Vidya Mandir", 2012, "75%"),
        ),
        ("AWS", "Terraform", "Kubernetes", "Docker", "Ansible", "Python", "Jenkins"),
        certificates=("AWS Certified Solutions Architect - Associate", "Certified Kubernetes Administrator"),
        terms=("Current CTC - 9.5 lacs", "Expected CTC - 14 lacs", "Notice period - Immediate"),
    ),
    Person(
        "Lakshmi Venkata Subramanian",
        "lv.subbu@mail.example",
        "044-2434 5678",
        "+914424345678",
        "Chennai, Tamil Nadu",
        "Staff Nurse",
        "Registered nurse with experience in ICU and emergency care.",
        (
            Job(
                "Apollo Hospitals",
                "Staff Nurse",
                "Nov 2017",
                "Present",
                "Chennai",
                ("ICU nursing, triage and patient care.",),
            ),
            Job(
                "Sri Ramachandra Medical Centre",
                "Junior Nurse",
                "Jul 2015",
                "Oct 2017",
                "Chennai",
                ("Ward rounds with the consultants.",),
            ),
        ),
        (
            Degree("B.Sc Nursing", "Sri Ramachandra University", 2015, "71%"),
            Degree("HSC", "Government Girls Higher Secondary School", 2011, "80%", "State Board"),
        ),
        ("Patient Care", "Triage", "ICU", "BLS"),
        ("Tamil", "English", "Telugu"),
        ("Registered Nurse, Tamil Nadu Nurses Council",),
    ),
    Person(
        "Vikram Singh Rathore",
        "vikram.rathore@mail.example",
        "+91 141 2700 123",
        "+911412700123",
        "Jaipur, Rajasthan",
        "Area Sales Manager",
        "Sales professional with 12 years of experience in FMCG distribution.",
        (
            Job(
                "Hindustan Unilever Ltd",
                "Area Sales Manager",
                "April 2017",
                "Present",
                "Jaipur",
                ("Manage 42 distributors with a turnover of Rs 85 crore.",),
            ),
            Job(
                "Dabur India Limited",
                "Sales Officer",
                "June 2013",
                "March 2017",
                "Udaipur",
                ("Channel sales and trade marketing.",),
            ),
            Job("Reliance Fresh", "Management Trainee", "May 2012", "May 2013", "Jaipur", ("Store operations.",)),
        ),
        (
            Degree("PGDM (Marketing)", "Jaipuria Institute of Management", 2012, "64%"),
            Degree("B.A.", "University of Rajasthan", 2010, "58%"),
        ),
        ("Sales Management", "Channel Sales", "Negotiation", "Business Development"),
    ),
    Person(
        "Sneha Patil",
        "sneha.patil97@mail.example",
        "7798123456",
        "+917798123456",
        "Pune, Maharashtra",
        "Data Analyst",
        "Analyst who turns data into decisions with SQL, Python and Power BI.",
        (
            Job(
                "Fractal Analytics",
                "Data Analyst",
                "Sep 2021",
                "Present",
                "Pune",
                ("Dashboards in Power BI for a telecom client.", "Churn model in scikit-learn."),
            ),
            Job("KPIT", "Intern", "Jan 2021", "Jun 2021", "Pune", ("Data cleaning with pandas.",)),
        ),
        (
            Degree("B.Tech in Electronics & Telecommunication", "College of Engineering, Pune", 2021, "8.4 CGPA"),
            Degree("12th", "Fergusson College", 2017, "87%", "Maharashtra Board"),
        ),
        ("SQL", "Python", "Power BI", "Pandas", "Machine Learning", "Tableau", "C++"),
    ),
    Person(
        "Gurpreet Kaur",
        "gurpreet.kaur@mail.example",
        "0091 98140 98140",
        "+919814098140",
        "Ludhiana, Punjab",
        "PGT English Teacher",
        "Teacher with a love for literature and six years in CBSE schools.",
        (
            Job(
                "Delhi Public School",
                "English Teacher",
                "Apr 2020",
                "Present",
                "Ludhiana",
                ("Teach classes IX to XII.",),
            ),
            Job(
                "BCM Arya Model School",
                "Assistant Teacher",
                "Jul 2017",
                "Mar 2020",
                "Ludhiana",
                ("Class teacher of VIII B.",),
            ),
        ),
        (
            Degree("M.A. in English", "Panjab University", 2016, "63%"),
            Degree("B.Ed", "Khalsa College of Education", 2017, "74%"),
            Degree("B.A.", "Government College for Girls", 2014, "66%"),
        ),
        ("Classroom Management", "Lesson Planning", "Communication"),
        ("English", "Hindi", "Punjabi"),
    ),
    Person(
        "S. Karthik",
        "skarthik.mech@mail.example",
        "+91 - 9003 1234 56",
        "+919003123456",
        "Coimbatore, Tamil Nadu",
        "Production Engineer",
        "Mechanical engineer seeking growth in manufacturing.",
        (
            Job(
                "Lakshmi Machine Works",
                "Production Engineer",
                "Jul 2019",
                "Till Date",
                "Coimbatore",
                ("Lean manufacturing and Kaizen on two lines.", "AutoCAD and SolidWorks drawings."),
            ),
            Job(
                "Roots Industries India Ltd",
                "Graduate Engineer Trainee",
                "Jun 2018",
                "Jun 2019",
                "Coimbatore",
                ("Quality checks with SPC.",),
            ),
        ),
        (
            Degree("B.E. Mechanical Engineering", "PSG College of Technology", 2018, "7.6 CGPA"),
            Degree("Diploma in Mechanical Engineering", "Nachimuthu Polytechnic College", 2015, "89%"),
            Degree("SSLC", "Suguna Matriculation School", 2012, "91%"),
        ),
        ("AutoCAD", "SolidWorks", "Lean Manufacturing", "Kaizen", "SPC"),
    ),
    Person(
        "Arjun Mehta",
        "arjun@mehta.example",
        "+1 (650) 253-0000",
        "+16502530000",
        "San Jose, CA",
        "Product Manager",
        "Product manager who launched three B2B products.",
        (
            Job(
                "Freshworks",
                "Product Manager",
                "Feb 2022",
                "Present",
                "San Mateo, CA",
                ("Owned the roadmap of the help desk.",),
            ),
            Job(
                "Zoho Corporation",
                "Associate Product Manager",
                "Jun 2019",
                "Jan 2022",
                "Chennai",
                ("User research and A/B tests.",),
            ),
        ),
        (
            Degree("MBA", "Indian School of Business", 2019),
            Degree("Bachelor of Technology", "IIT Madras", 2016),
        ),
        ("Product Management", "Agile", "Scrum", "JIRA", "SQL", "Figma"),
        ("English", "Gujarati"),
    ),
)
