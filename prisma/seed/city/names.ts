import type { Random } from './random.js';

const male = list(
  'Adi Agus Ahmad Andi Arif Bagas Bambang Bayu Budi Cahyo Dani Dedi Deni Dimas Eko Fajar Faisal Galih Gede Gunawan Hadi Hari Hendra Heru Imam Indra Irfan Iwan Joko Johan Ketut Kurnia Lukman Made Markus Muhammad Nanang Oktavianus Panji Putu Rahmat Rendi Ridwan Rizal Rudi Samuel Slamet Sugeng Taufik Teguh Tono Wahyu Wawan Yohanes Yudi Yusuf Zainal',
);
const female = list(
  'Ani Anisa Ayu Bunga Citra Dewi Diah Dina Elisabeth Endang Erna Evi Farida Fitri Gita Hana Herlina Ika Indah Intan Kartika Komang Lestari Lia Lilis Lina Maria Maya Mega Murni Nadia Ni Nina Novi Nur Oktavia Puji Putri Rahma Ratna Reni Retno Rina Rini Rosa Sari Siti Sri Susi Tari Titin Tri Tuti Umi Vera Wati Wulan Yanti Yuli Yuni Zahra',
);
const middle = list(
  'Adinata Anggara Aprilia Ardian Budiman Darma Dwi Eka Febrian Hermawan Indrawati Jaya Kencana Mulia Nugraha Oktaviani Pertiwi Purnama Rahayu Satria Setia Surya Tirta Utama Wibawa Yudha',
);
const last = list(
  'Abdullah Adiputra Anggraini Ardiansyah Astuti Batubara Damanik Fauzi Firmansyah Ginting Gunawan Hakim Halim Handayani Harahap Hartono Hasanah Hidayat Iskandar Kurniawan Kusuma Lase Lestari Lubis Maharani Manurung Maulana Mulyadi Nainggolan Nasution Nugroho Permana Pradana Pranoto Pratama Prasetyo Purba Purnomo Putra Rahayu Rahman Ramadhan Salim Santoso Saputra Saragih Sari Setiawan Siregar Simanjuntak Sitorus Subekti Suharto Sukmawati Suryadi Susanti Susilo Syahputra Tanjung Utami Wahyuni Wibowo Widodo Wijaya Yulianti Zulkarnain',
);

/** A name as people in many parts of Indonesia might bear it; invented, like the city. */
export function personName(random: Random, sex: 'M' | 'F'): string {
  const first = random.pick(sex === 'M' ? male : female);
  const parts = random.chance(35)
    ? [first, random.pick(middle), random.pick(last)]
    : [first, random.pick(last)];
  return parts.join(' ');
}

function list(words: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = words.split(' ');
  return [first, ...rest];
}
